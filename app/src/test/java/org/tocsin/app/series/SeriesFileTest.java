package org.tocsin.app.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.alerts.AlertSettings;
import org.tocsin.app.series.SeriesColumns.SeriesRow;

class SeriesFileTest {
    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-05-04T10:00:00Z        | 2026-05-04T10:00:00Z
        2026-05-04T10:00:00.500Z    | 2026-05-04T10:00:00.500Z
        2026-05-04 10:00:00         | 2026-05-04T10:00:00Z
        2026-05-04 10:00            | 2026-05-04T10:00:00Z
        2026-05-04 10:00:00 UTC     | 2026-05-04T10:00:00Z
        2026-05-04 12:00:00+02:00   | 2026-05-04T10:00:00Z
        2026-05-04 12:00:00 +0200   | 2026-05-04T10:00:00Z
        2026-05-04T08:00:00-02      | 2026-05-04T10:00:00Z
        2026-05-04                  | 2026-05-04T00:00:00Z
        1777888800                  | 2026-05-04T10:00:00Z
        1777888800.0                | 2026-05-04T10:00:00Z
        1777888800000               | 2026-05-04T10:00:00Z
        """)
    void readsTimesAsTablesWriteThem(String text, Instant time) throws SeriesException {
        assertThat(TimeText.parse(text)).isEqualTo(time);
    }

    @Test
    void writesTheSameRowsWithThreeMore() throws IOException {
        String written = scored("""
                area,timestamp,note,value
                "Syunik, south",2026-05-04 10:00,a,1
                Gegharkunik,2026-05-04 10:05,,0
                """);

        assertThat(written.lines())
                .containsExactly(
                        "area,timestamp,note,value,expected,score,alert",
                        "\"Syunik, south\",2026-05-04 10:00,a,1,0.0000,0.000000,0",
                        "Gegharkunik,2026-05-04 10:05,,0,0.0000,0.000000,0");
        assertThat(problems).isEmpty();
    }

    @Test
    void needsNoHeader() throws IOException {
        assertThat(scored("1777888800,3,AM\n1777888860,0,AM\n").lines())
                .containsExactly("1777888800,3,AM,0.0000,0.000000,0", "1777888860,0,AM,0.0000,0.000000,0");
    }

    @Test
    void aBadRowCostsItselfAlone() throws IOException {
        String written = scored("""
                timestamp,value
                2026-05-04 10:00,1
                yesterday,1
                2026-05-04 10:02,-4
                2026-05-04 10:03
                2026-05-04 09:00,1
                2026-05-04 10:05,0
                """);

        assertThat(written.lines()).hasSize(7);
        assertThat(written.lines().filter(line -> line.endsWith(",,,"))).hasSize(4);
        assertThat(problems).hasSize(4);
        assertThat(problems.get(0)).startsWith("x.csv:3: expected a time like ").endsWith("found 'yesterday'");
        assertThat(problems.get(1)).isEqualTo("x.csv:4: expected a count of 0 or more, found '-4'");
        assertThat(problems.get(2)).isEqualTo("x.csv:5: expected 2 fields, found 1 in '2026-05-04 10:03'");
        assertThat(problems.get(3)).startsWith("x.csv:6: expected the times of an area in order");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0,300,600,900,1500    | 1,0,2,3,1 | PT5M  | false
        0,301,599,905,1200    | 1,4,2,3,1 | PT5M1S | true
        0,60,7200,7260,90000  | 1,1,1,1,1 | PT1M  | true
        0,86400,518400,864000 | 1,1,1,1   | PT24H | true
        0,86400,172800,259200 | 1,0,1,1   | PT24H | false
        0,7200,10800,36000    | 1,1,1,1   | PT1H  | true
        """)
    void readsTheStepOffTheTimes(String times, String counts, Duration step, boolean quietGaps) {
        List<SeriesRow> rows = new ArrayList<>();
        for (int i = 0; i < times.split(",").length; i++) {
            Instant time = Instant.ofEpochSecond(1_777_852_800L + Long.parseLong(times.split(",")[i]));
            rows.add(new SeriesRow("", time, Double.parseDouble(counts.split(",")[i]), "A"));
        }

        SeriesLayout layout = SeriesLayout.of(rows);

        assertThat(layout.step()).isEqualTo(step);
        assertThat(layout.quietGaps()).isEqualTo(quietGaps);
    }

    @Test
    void aListOfEventsMayHoldAZero() {
        List<SeriesRow> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(new SeriesRow("", Instant.ofEpochSecond(1_777_852_800L + 60L * i * i), i == 50 ? 0 : 2, "A"));
        }

        assertThat(SeriesLayout.of(rows).quietGaps()).isTrue();
    }

    @Test
    void looksAtNothingThatComesLater() throws IOException {
        StringBuilder rows = new StringBuilder("timestamp,value,area\n");
        for (int i = 0; i < 900; i++) {
            rows.append(1_777_852_800L + 3600L * i)
                    .append(',')
                    .append(i % 7 == 0 ? 3 : 0)
                    .append(",A\n");
        }
        String whole = scored(rows + "1781600000,999,A\n");
        String part = scored(rows.toString());

        assertThat(whole).startsWith(part);
    }

    private String scored(String table) throws IOException {
        problems.clear();
        StringWriter out = new StringWriter();
        new SeriesFile(AlertSettings.defaults(), null, null, problems::add)
                .score("x.csv", new BufferedReader(new StringReader(table)), new PrintWriter(out), rows -> {});
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
