package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.alerts.activity.ActivitySettings;
import org.tocsin.alerts.activity.SampleReport;
import org.tocsin.alerts.surge.SurgeSettings;
import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.record.Json;

/** A border under test: feeds records to a tracker and keeps what comes out. */
final class SampleArea {
    final AreaTracker tracker = new AreaTracker(
            ActivitySettings.defaults(),
            SurgeSettings.defaults(),
            LifecycleSettings.defaults(),
            CountryNames.english(),
            "c0ffee");
    final List<Alert> alerts = new ArrayList<>();
    final List<Activity> activity = new ArrayList<>();
    AreaState state = AreaState.unknown("AM-AZ");

    SampleArea report(SampleReport... reports) {
        for (SampleReport report : reports) {
            report(report.build());
        }
        return this;
    }

    /** Three families report one story within five minutes. */
    SampleArea raise() {
        report(
                SampleReport.report("a"),
                SampleReport.report("b").family("neva").minute(2),
                SampleReport.report("c").family("meridien").minute(5));
        assertThat(transitions()).containsExactly("AM-AZ.1/1 raised");
        return this;
    }

    SampleArea report(IncidentReport report) {
        return take(tracker.report(state, report));
    }

    SampleArea tick(Instant now) {
        return take(tracker.tick(state, now));
    }

    SampleArea acknowledge(String alert, String by, Instant at) {
        return take(tracker.acknowledge(state, new Acknowledgement(alert, by, at, null)));
    }

    /** As after a restart: the state goes through its JSON. */
    SampleArea restart() {
        try {
            state = Json.mapper().readValue(Json.mapper().writeValueAsBytes(state), AreaState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Id, revision and state of every revision so far. */
    List<String> transitions() {
        return alerts.stream()
                .map(alert -> alert.id() + "/" + alert.revision() + " "
                        + alert.state().name().toLowerCase())
                .toList();
    }

    Alert newest() {
        return alerts.getLast();
    }

    private SampleArea take(Tracked tracked) {
        state = tracked.state();
        alerts.addAll(tracked.alerts());
        activity.addAll(tracked.activity());
        return this;
    }
}
