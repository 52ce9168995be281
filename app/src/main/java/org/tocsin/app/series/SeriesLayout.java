package org.tocsin.app.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.app.series.SeriesColumns.SeriesRow;

/**
 * How the series of a file are stepped, read off the times and zeros of its first rows; no value decides it.
 *
 * @param start first time in them
 * @param step length of a step
 * @param quietGaps true where a step without a row had no counts: the file writes no zeros, or is a list of
 *     events; false where zeros are written, so that a missing row is a missing reading
 */
public record SeriesLayout(Instant start, Duration step, boolean quietGaps) {
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;

    /** Where this share of the gaps is alike, within a tenth, the series is regular. */
    private static final double REGULAR = 0.5;

    /** From this share of zeros on, a file writes its quiet steps; fewer are what a list of events may hold. */
    private static final double WRITES_ZEROS = 0.05;

    /** The layout of a file that begins with {@code rows}. */
    static SeriesLayout of(List<SeriesRow> rows) {
        if (rows.isEmpty()) {
            return new SeriesLayout(Instant.EPOCH, Duration.ofMinutes(1), true);
        }
        Instant start =
                rows.stream().map(SeriesRow::time).min(Instant::compareTo).orElseThrow();
        boolean zeros = rows.stream().filter(row -> row.count() == 0).count() >= WRITES_ZEROS * rows.size();
        return new SeriesLayout(start, Duration.ofSeconds(step(gaps(rows))), !zeros);
    }

    SeriesLayout withStep(Duration other) {
        return other == null ? this : new SeriesLayout(start, other, quietGaps);
    }

    SeriesLayout withQuietGaps(Boolean other) {
        return other == null ? this : new SeriesLayout(start, step, other);
    }

    private static List<Long> gaps(List<SeriesRow> rows) {
        Map<String, Instant> last = new HashMap<>();
        List<Long> gaps = new ArrayList<>();
        for (SeriesRow row : rows) {
            Instant before = last.put(row.area(), row.time());
            long gap = before == null ? 0 : Duration.between(before, row.time()).toSeconds();
            if (gap > 0) {
                gaps.add(gap);
            }
        }
        Collections.sort(gaps);
        return gaps;
    }

    private static long step(List<Long> gaps) {
        if (gaps.isEmpty()) {
            return MINUTE;
        }
        long median = gaps.get(gaps.size() / 2);
        long alike = gaps.stream()
                .filter(gap -> Math.abs(gap - median) * 10 <= median)
                .count();
        if (alike >= REGULAR * gaps.size()) {
            return median;
        }
        long common = gaps.stream().reduce(0L, SeriesLayout::commonDivisor);
        return common % DAY == 0 ? DAY : common % HOUR == 0 ? HOUR : MINUTE;
    }

    private static long commonDivisor(long a, long b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }
}
