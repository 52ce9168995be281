package org.tocsin.alerts.topology;

import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.incident.IncidentReport;

/** What reaches the task of a border. */
sealed interface AreaInput {

    /** A report that arrived, was replaced or withdrawn. */
    record Reported(IncidentReport report) implements AreaInput {}

    /** Somebody at the desk has seen an alert. */
    record Acknowledged(Acknowledgement acknowledgement) implements AreaInput {}
}
