package org.tocsin.alerts.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertEvidence;
import org.tocsin.contracts.alert.AlertPlace;
import org.tocsin.contracts.alert.AlertSource;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Geometry;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.alert.SideClaims;
import org.tocsin.contracts.alert.Trigger;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Stance;

/** Alerts for tests; invented. */
public final class SampleAlerts {

    private SampleAlerts() {}

    /** A full alert about the border of Armenia and Azerbaijan, changed at {@code at}. */
    public static Alert border(int revision, AlertState state, Severity severity, Instant at) {
        Instant begun = at.minus(Duration.ofMinutes(25));
        return new Alert(
                "AM-AZ.1",
                "AM-AZ",
                state,
                severity,
                begun,
                at,
                state == AlertState.RESOLVED ? at : null,
                "Shelling and clashes reported near Sotk and Verin Shorzha",
                "6 independent voices in 2 hours where 0.4 are usual; both sides accuse each other.",
                6,
                0.4,
                "PT2H",
                4.1e-6,
                List.of(IncidentType.SHELLING, IncidentType.ARMED_CLASH, IncidentType.AIR_DRONE_STRIKE),
                List.of(
                        new AlertPlace("Sotk", "AM", "AM/05", 40.203, 45.866, "place", 3, 5),
                        new AlertPlace("Verin Shorzha", "AM", "AM/05", 40.146, 45.912, "place", 3, 3),
                        new AlertPlace("Kalbajar District", "AZ", "AZ/77", 40.106, 46.044, "district", 25, 2)),
                List.of("AM/05", "AZ/77"),
                List.of(
                        new SideClaims(
                                "AM",
                                "AZ",
                                Stance.ALLEGES,
                                List.of(IncidentType.SHELLING, IncidentType.AIR_DRONE_STRIKE),
                                List.of("Sotk", "Verin Shorzha"),
                                4),
                        new SideClaims("AM", null, Stance.DENIES, List.of(IncidentType.ARMED_CLASH), List.of(), 1),
                        new SideClaims(
                                "AZ",
                                "AM",
                                Stance.ALLEGES,
                                List.of(IncidentType.ARMED_CLASH),
                                List.of("Kalbajar District"),
                                3)),
                List.of(
                        new Casualties("AM", Range.exactly(2), new Range(3, 5), null, "AM", null),
                        new Casualties("AZ", Range.exactly(0), null, null, "AZ", null),
                        new Casualties(null, Range.atLeast(4), null, null, null, null)),
                List.of(
                        new AlertSource("Araks Wire", 3, begun, "https://araks.example/1"),
                        new AlertSource("Kura Ledger", 1, begun.plusSeconds(240), "https://kura.example/2"),
                        new AlertSource("Neva Line", 2, begun.plusSeconds(660), "https://neva.example/3")),
                List.of(
                        new AlertEvidence(
                                "positions east of Sotk came under mortar fire shortly after midnight, the ministry said",
                                "https://araks.example/1",
                                "Araks Wire",
                                begun),
                        new AlertEvidence(
                                "Baku said its posts in Kalbajar were fired on first and that it suffered no losses",
                                "https://kura.example/2",
                                "Kura Ledger",
                                begun.plusSeconds(240)),
                        new AlertEvidence(
                                "at least four dead on both sides, two hospital workers said",
                                "https://neva.example/3",
                                "Neva Line",
                                begun.plusSeconds(660))),
                new Geometry("MultiPoint", List.of(List.of(45.866, 40.203), List.of(45.912, 40.146))),
                revision,
                revision == 1 ? null : revision - 1,
                new Trigger("incident-1", "araks:1", at.minusSeconds(1)),
                null,
                "c0ffee12");
    }

    /** The same under another id, area, severity and headline. */
    public static Alert other(
            String id, String area, AlertState state, Severity severity, Instant at, String headline) {
        Alert like = border(1, state, severity, at);
        return new Alert(
                id,
                area,
                state,
                severity,
                at,
                at,
                like.resolved(),
                headline,
                "3 independent voices in 1 hour where 0.2 are usual.",
                3,
                0.2,
                "PT1H",
                8e-4,
                List.of(IncidentType.SNIPER_FIRE),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                like.sources().subList(0, 2),
                like.evidence().subList(0, 1),
                null,
                1,
                null,
                like.trigger(),
                null,
                "c0ffee12");
    }
}
