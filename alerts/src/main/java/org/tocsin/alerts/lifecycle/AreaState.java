package org.tocsin.alerts.lifecycle;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.alerts.activity.Area;
import org.tocsin.alerts.activity.ReportLog;
import org.tocsin.alerts.surge.AlarmBudget;
import org.tocsin.alerts.surge.Baseline;

/**
 * All that is known of a border and its divisions; a value that stands as JSON in the state store.
 *
 * @param border e.g. {@code AM-AZ}
 * @param streamTime latest counted time seen here, or null before the first report
 * @param log standing reports
 * @param baselines by area: the border and each division that was ever reported
 * @param unpublished areas that changed in the minute of {@code streamTime}, whose step is still to be
 *     published
 * @param episode the area's newest episode, running or resolved, or null before the first
 * @param alarms how much of its budget of alerts it has used
 */
public record AreaState(
        String border,
        Instant streamTime,
        ReportLog log,
        Map<String, Baseline> baselines,
        Set<String> unpublished,
        Episode episode,
        AlarmBudget alarms) {

    public AreaState {
        Area.border(border);
        alarms = alarms == null ? AlarmBudget.UNUSED : alarms;
        log = log == null ? ReportLog.EMPTY : log;
        baselines = baselines == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(baselines));
        unpublished = unpublished == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(unpublished));
    }

    /** A border of which nothing is known. */
    public static AreaState unknown(String border) {
        return new AreaState(border, null, null, null, null, null, null);
    }

    /** True while an alert of this border is not resolved. */
    public boolean alerting() {
        return episode != null && episode.running();
    }

    AreaState with(Instant streamTime, ReportLog log, Map<String, Baseline> baselines) {
        return new AreaState(border, streamTime, log, baselines, unpublished, episode, alarms);
    }

    AreaState withUnpublished(Set<String> unpublished) {
        return new AreaState(border, streamTime, log, baselines, unpublished, episode, alarms);
    }

    AreaState with(Episode episode) {
        return new AreaState(border, streamTime, log, baselines, unpublished, episode, alarms);
    }

    AreaState raised(Episode episode, AlarmBudget alarms) {
        return new AreaState(border, streamTime, log, baselines, unpublished, episode, alarms);
    }
}
