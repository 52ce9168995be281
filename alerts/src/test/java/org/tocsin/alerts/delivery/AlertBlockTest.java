package org.tocsin.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.desk.SampleAlerts;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;

class AlertBlockTest {
    private static final Instant NIGHT = Instant.parse("2026-03-02T02:30:00Z");

    @Test
    void saysWhatAnEditorNeeds() {
        String block = AlertBlock.of(SampleAlerts.border(3, AlertState.ESCALATED, Severity.CRITICAL, NIGHT));

        assertThat(block.lines())
                .contains(
                        "CRITICAL · escalated · AM-AZ · 2026-03-02 02:30 UTC · AM-AZ.1 revision 3",
                        "Shelling and clashes reported near Sotk and Verin Shorzha",
                        "  Why     6 voices in 2 h, 0.4 usual",
                        "  Says    AM alleges shelling, air drone strike by AZ at Sotk, Verin Shorzha (4 reports)",
                        "  Says    AM denies armed clash (1 report)",
                        "  Losses  2 killed, 3 to 5 wounded of AM (says AM)",
                        "  Losses  at least 4 killed side not stated (newsroom's own words)",
                        "          Araks Wire 02:05  https://araks.example/1");
    }

    @Test
    void letsNoHeadlineSteerTheTerminal() {
        String hostile = "Shots \u001b[2J\u202enear\nVorukh\u0007";

        String block = AlertBlock.of(
                SampleAlerts.other("KG-TJ.1", "KG-TJ", AlertState.RAISED, Severity.WATCH, NIGHT, hostile));

        assertThat(block).contains("\nShots [2Jnear Vorukh\n").doesNotContain("\u001b", "\u202e", "\u0007");
    }
}
