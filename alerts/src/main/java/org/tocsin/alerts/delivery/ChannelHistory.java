package org.tocsin.alerts.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.delivery.Delivery;
import org.tocsin.contracts.delivery.DeliveryOutcome;

/** What one channel was told, as its ledger shows it. For one thread. */
final class ChannelHistory {
    private final String channel;
    private final Map<Revision, Integer> attempts = new HashMap<>();
    private final Set<Revision> settled = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    private record Revision(String alert, int revision) {}

    ChannelHistory(String channel) {
        this.channel = channel;
    }

    /** Takes note of an attempt; one of another channel is passed over. */
    void note(Delivery delivery) {
        if (!channel.equals(delivery.channel())) {
            return;
        }
        Revision revision = new Revision(delivery.alert(), delivery.revision());
        attempts.merge(revision, delivery.attempt(), Math::max);
        if (delivery.outcome() != DeliveryOutcome.FAILED) {
            settled.add(revision);
        }
        if (delivery.outcome() == DeliveryOutcome.DELIVERED) {
            told.add(delivery.alert());
        }
    }

    /** True where the revision was delivered or abandoned. */
    boolean isSettled(Alert alert) {
        return settled.contains(new Revision(alert.id(), alert.revision()));
    }

    /** Attempts made for the revision so far. */
    int attempts(Alert alert) {
        return attempts.getOrDefault(new Revision(alert.id(), alert.revision()), 0);
    }

    /** True where any revision of the alert was delivered. */
    boolean wasToldOf(String alert) {
        return told.contains(alert);
    }
}
