package org.tocsin.alerts.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long it took, on the wall, from the item that made an alert due to the completed delivery. Holds
 * the newest measurements of each channel. Safe for several threads.
 */
public final class DeliveryLatency {
    private static final int KEPT = 10_000;

    private final Map<String, Deque<Duration>> channels = new HashMap<>();

    /**
     * What was measured.
     *
     * @param count how many deliveries
     * @param median their median (the lower one of an even number), zero where there is none
     * @param max the longest, zero where there is none
     */
    public record Snapshot(int count, Duration median, Duration max) {}

    synchronized void record(String channel, Duration latency) {
        Deque<Duration> kept = channels.computeIfAbsent(channel, name -> new ArrayDeque<>());
        if (kept.size() == KEPT) {
            kept.removeFirst();
        }
        kept.addLast(latency);
    }

    /** Over all channels. */
    public synchronized Snapshot snapshot() {
        List<Duration> all = new ArrayList<>();
        channels.values().forEach(all::addAll);
        return summary(all);
    }

    /** Of one channel. */
    public synchronized Snapshot snapshot(String channel) {
        return summary(new ArrayList<>(channels.getOrDefault(channel, new ArrayDeque<>())));
    }

    private static Snapshot summary(List<Duration> measured) {
        if (measured.isEmpty()) {
            return new Snapshot(0, Duration.ZERO, Duration.ZERO);
        }
        Collections.sort(measured);
        return new Snapshot(measured.size(), measured.get((measured.size() - 1) / 2), measured.getLast());
    }
}
