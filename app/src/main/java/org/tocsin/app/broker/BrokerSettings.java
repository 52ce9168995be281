package org.tocsin.app.broker;

import java.time.Duration;

/**
 * What may differ from one embedded broker to another; {@code null} means the default.
 *
 * @param heapMegabytes the child's heap; default 256: it holds a small broker's working set with room to spare
 * @param freeMegabytes what must be free on the folder's disk before a start; default 200: the broker's log segments
 *     and index files for a first day fit into half of that
 * @param ready how long it may take until it answers; default 60 s: a start takes a few seconds, a start on a busy
 *     machine with a long log to recover ten times that
 * @param patience how long to wait for a broker that is just leaving the folder; default 10 s: longer than one whose
 *     parent was killed takes to end
 */
public record BrokerSettings(Integer heapMegabytes, Integer freeMegabytes, Duration ready, Duration patience) {

    public BrokerSettings {
        heapMegabytes = heapMegabytes == null ? Integer.valueOf(256) : heapMegabytes;
        freeMegabytes = freeMegabytes == null ? Integer.valueOf(200) : freeMegabytes;
        ready = ready == null ? Duration.ofSeconds(60) : ready;
        patience = patience == null ? Duration.ofSeconds(10) : patience;
        if (heapMegabytes < 64) {
            throw new IllegalArgumentException("expected a heap of at least 64 MB, found " + heapMegabytes);
        }
        if (freeMegabytes < 0) {
            throw new IllegalArgumentException("expected free megabytes of 0 or more, found " + freeMegabytes);
        }
        if (!ready.isPositive() || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "expected ready above 0 and patience of 0 or more, found " + ready + " and " + patience);
        }
    }

    /** Every default. */
    public static BrokerSettings defaults() {
        return new BrokerSettings(null, null, null, null);
    }
}
