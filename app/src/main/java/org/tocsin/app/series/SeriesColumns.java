package org.tocsin.app.series;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a line time, value and area stand.
 *
 * @param delimiter between fields
 * @param time column of the time
 * @param value column of the count
 * @param area column of the area, or -1 where the file has one series
 */
record SeriesColumns(char delimiter, int time, int value, int area) {
    private static final Set<String> TIMES = Set.of("timestamp", "time", "date", "datetime", "ts");
    private static final Set<String> VALUES = Set.of("value", "count", "counts", "events", "n");
    private static final Set<String> AREAS = Set.of("area", "region", "zone", "series");

    /** A file without a header: time, value and, where there is a third column, area. */
    static SeriesColumns ofRow(String line) {
        char delimiter = CsvLine.delimiter(line);
        return new SeriesColumns(
                delimiter, 0, 1, CsvLine.fields(line, delimiter).size() > 2 ? 2 : -1);
    }

    /**
     * The columns that a first line names; empty where its first field is a time and it is a row itself.
     *
     * @throws SeriesException where it is no row and names no time or no value
     */
    static Optional<SeriesColumns> ofHeader(String line) throws SeriesException {
        char delimiter = CsvLine.delimiter(line);
        List<String> names = CsvLine.fields(line, delimiter).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        int time = find(names, TIMES);
        int value = find(names, VALUES);
        if (time >= 0 && value >= 0) {
            return Optional.of(new SeriesColumns(delimiter, time, value, find(names, AREAS)));
        }
        try {
            TimeText.parse(names.getFirst().toUpperCase(Locale.ROOT));
            return Optional.empty();
        } catch (SeriesException e) {
            throw new SeriesException(
                    "expected a header with timestamp and value (and area), or a row, found '" + line + "'");
        }
    }

    /** @throws SeriesException where a field is missing or wrong */
    SeriesRow row(String line) throws SeriesException {
        List<String> fields = CsvLine.fields(line, delimiter);
        int needed = Math.max(time, Math.max(value, area)) + 1;
        if (fields.size() < needed) {
            throw new SeriesException("expected " + needed + " fields, found " + fields.size() + " in '" + line + "'");
        }
        return new SeriesRow(
                line, TimeText.parse(fields.get(time)), count(fields.get(value)), area < 0 ? "" : fields.get(area));
    }

    /** A finite number, 0 or more. */
    private static double count(String text) throws SeriesException {
        try {
            double count = Double.parseDouble(text);
            if (count >= 0 && !Double.isInfinite(count)) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a negative number.
        }
        throw new SeriesException("expected a count of 0 or more, found '" + text + "'");
    }

    private static int find(List<String> names, Set<String> known) {
        for (int i = 0; i < names.size(); i++) {
            if (known.contains(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A row.
     *
     * @param line as it stands in the file
     * @param time its time
     * @param count its count
     * @param area its area, or the empty text
     */
    record SeriesRow(String line, Instant time, double count, String area) {}
}
