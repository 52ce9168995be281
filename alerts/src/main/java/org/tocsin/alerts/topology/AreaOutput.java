package org.tocsin.alerts.topology;

import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;

/** What leaves the task of a border. */
sealed interface AreaOutput {

    /** One step of an area. */
    record Step(Activity activity) implements AreaOutput {}

    /** One revision of an alert. */
    record Revision(Alert alert) implements AreaOutput {}
}
