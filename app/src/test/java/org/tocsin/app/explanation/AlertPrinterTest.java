package org.tocsin.app.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.surge.SurgeSettings;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertEvidence;
import org.tocsin.contracts.alert.AlertSource;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.alert.Trigger;

class AlertPrinterTest {
    private static final Instant AT = Instant.parse("2022-03-15T12:00:00Z");

    private static Alert revision(int revision, AlertState state, int observed, double probability) {
        return new Alert(
                "AM-AZ.1",
                "AM-AZ",
                state,
                Severity.WARNING,
                AT,
                AT.plusSeconds(revision),
                null,
                "Shelling reported",
                "Voices.",
                observed,
                0.02,
                "PT2H",
                probability,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AlertSource("north", 2, AT, null), new AlertSource("south", 1, AT, null)),
                List.of(new AlertEvidence("Shells fell", null, "North Wire", null)),
                null,
                revision,
                revision == 1 ? null : revision - 1,
                new Trigger("n1#AM-AZ", "n1", AT),
                null,
                "abc");
    }

    private static String printed(boolean sameSettings) {
        StringWriter text = new StringWriter();
        new AlertPrinter(new PrintWriter(text), SurgeSettings.defaults())
                .print(
                        List.of(revision(1, AlertState.RAISED, 3, 0.0001), revision(2, AlertState.UPDATED, 5, 0.01)),
                        sameSettings);
        return text.toString();
    }

    @Test
    void showsTheFiguresAndTheThresholdWithWhichItRang() {
        assertThat(printed(true))
                .contains("rang       revision 1", "observed   3 voices", "chance     0.00010", "threshold  0.00050")
                .contains("floors     3 voices and 2 publisher families within 6h")
                .contains("families   2: north (2 since")
                .contains("2  2022-03-15T12:00:02Z  updated", "due to item n1")
                .contains("North Wire, no date: \"Shells fell\"")
                .doesNotContain("another configuration");
    }

    @Test
    void saysWhereTheThresholdsMayHaveBeenOthers() {
        assertThat(printed(false)).contains("another configuration (abc)");
    }
}
