package org.tocsin.app.series;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tocsin.alerts.AlertSettings;
import org.tocsin.alerts.surge.SeriesJudgement;
import org.tocsin.app.series.SeriesColumns.SeriesRow;

/**
 * Reads a table of counts and writes its rows with what they are worth. A row that can't be read is written
 * without, told, and costs itself alone.
 */
public final class SeriesFile {
    /** Rows that tell how a file is stepped; they are held back until it is known. */
    private static final int HEAD = 50_000;

    private static final String COLUMNS = "expected,score,alert";

    private final AlertSettings settings;
    private final Duration step;
    private final Boolean quietGaps;
    private final Consumer<String> problems;

    private SeriesColumns columns;
    private SeriesScoring scoring;
    private long rows;
    private long failed;

    /**
     * @param step length of a step, or null to read it off the file
     * @param quietGaps whether a step without a row was quiet, or null to read it off the file
     * @param problems is told of each row that can't be read: name, line, what was expected
     */
    public SeriesFile(AlertSettings settings, Duration step, Boolean quietGaps, Consumer<String> problems) {
        this.settings = settings;
        this.step = step;
        this.quietGaps = quietGaps;
        this.problems = problems;
    }

    /** A line that waits for the layout; {@code row} is null where it can't be read. */
    private record Held(String line, long number, SeriesRow row) {}

    /**
     * Scores a whole table.
     *
     * @param name stands in problems
     * @param progress is told the number of rows now and then
     * @return true where every row could be read
     */
    public boolean score(String name, BufferedReader in, PrintWriter out, Consumer<Long> progress) throws IOException {
        List<Held> head = new ArrayList<>();
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (text.isBlank() || columns == null && begins(name, number, text, out)) {
                continue;
            }
            Held held = new Held(text, number, row(name, number, text));
            if (scoring == null && head.size() < HEAD) {
                head.add(held);
                continue;
            }
            release(name, head, out);
            write(name, held, out);
            progress.accept(++rows);
        }
        release(name, head, out);
        out.flush();
        return failed == 0;
    }

    /** Settles the columns by the first line; true where that is a header and no row. */
    private boolean begins(String name, long number, String line, PrintWriter out) {
        try {
            Optional<SeriesColumns> header = SeriesColumns.ofHeader(line);
            columns = header.orElse(SeriesColumns.ofRow(line));
            if (header.isPresent()) {
                out.println(line + columns.delimiter() + COLUMNS.replace(',', columns.delimiter()));
            }
            return header.isPresent();
        } catch (SeriesException e) {
            fail(name, number, e);
            columns = SeriesColumns.ofRow(line);
            return true;
        }
    }

    private SeriesRow row(String name, long number, String line) {
        try {
            return columns.row(line);
        } catch (SeriesException e) {
            fail(name, number, e);
            return null;
        }
    }

    private void release(String name, List<Held> head, PrintWriter out) {
        if (scoring != null) {
            return;
        }
        SeriesLayout layout = SeriesLayout.of(
                        head.stream().map(Held::row).filter(row -> row != null).toList())
                .withStep(step)
                .withQuietGaps(quietGaps);
        scoring = new SeriesScoring(settings, layout);
        for (Held held : head) {
            write(name, held, out);
            rows++;
        }
        head.clear();
    }

    private void write(String name, Held held, PrintWriter out) {
        char delimiter = columns.delimiter();
        StringBuilder line = new StringBuilder(held.line().length() + 32).append(held.line());
        try {
            if (held.row() == null) {
                line.append(delimiter).append(delimiter).append(delimiter);
            } else {
                SeriesJudgement judgement = scoring.score(held.row());
                line.append(delimiter);
                Decimals.append(line, judgement.expected(), 4);
                line.append(delimiter);
                Decimals.append(line, judgement.score(), 6);
                line.append(delimiter).append(judgement.alert() ? '1' : '0');
            }
        } catch (SeriesException e) {
            fail(name, held.number(), e);
            line.append(delimiter).append(delimiter).append(delimiter);
        }
        out.println(line);
    }

    private void fail(String name, long number, SeriesException problem) {
        failed++;
        problems.accept(name + ":" + number + ": " + problem.getMessage());
    }
}
