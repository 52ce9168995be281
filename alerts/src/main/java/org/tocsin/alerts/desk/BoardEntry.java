package org.tocsin.alerts.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.desk.Acknowledgement;

/**
 * One alert as the desk has it. As JSON it is the alert's own fields with these beside them.
 *
 * @param alert the newest revision
 * @param offset its offset in the alerts topic; the id of its event in the stream
 * @param history what became of it, earliest first; revisions that Kafka has compacted away are not in it
 * @param acknowledgement the newest, or null
 */
public record BoardEntry(@JsonUnwrapped Alert alert, long offset, List<Step> history, Acknowledgement acknowledgement) {

    public BoardEntry {
        history = List.copyOf(history);
    }

    /**
     * One revision in short.
     *
     * @param revision its number
     * @param state where the alert stood
     * @param severity how grave it was
     * @param at when it was decided, event time
     * @param observed voices in the deciding window
     * @param expected voices that were usual
     * @param headline what it said
     */
    public record Step(
            int revision,
            AlertState state,
            Severity severity,
            Instant at,
            int observed,
            double expected,
            String headline) {

        static Step of(Alert alert) {
            return new Step(
                    alert.revision(),
                    alert.state(),
                    alert.severity(),
                    alert.updated(),
                    alert.observed(),
                    alert.expected(),
                    alert.headline());
        }
    }
}
