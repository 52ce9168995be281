package org.tocsin.alerts.lifecycle;

import java.util.List;
import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;

/**
 * What one record or tick made of an area.
 *
 * @param state the new state; the very same object where nothing changed
 * @param activity steps to publish, in order
 * @param alerts alert revisions to publish, in order
 */
public record Tracked(AreaState state, List<Activity> activity, List<Alert> alerts) {

    public Tracked {
        activity = List.copyOf(activity);
        alerts = List.copyOf(alerts);
    }

    static Tracked unchanged(AreaState state) {
        return new Tracked(state, List.of(), List.of());
    }
}
