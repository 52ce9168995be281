package org.tocsin.processor.topology;

import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.incident.IncidentReport;

/**
 * What was made of the newest version of an item: what a later version or a kill has to repeat or
 * withdraw.
 *
 * @param version the newest version that was read
 * @param received when it was received; old histories are dropped by it
 * @param standing the reports that it emitted and that stand
 */
public record ItemHistory(int version, Instant received, List<IncidentReport> standing) {

    public ItemHistory {
        standing = standing == null ? List.of() : List.copyOf(standing);
    }
}
