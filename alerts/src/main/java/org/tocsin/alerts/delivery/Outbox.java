package org.tocsin.alerts.delivery;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.contracts.alert.Alert;

/**
 * The revisions that one channel is yet to be told of. Revisions of one alert stay in order; one alert that
 * a receiver does not take does not hold up another. Times are readings of a ticker in nanoseconds,
 * compared by difference. For one thread.
 */
final class Outbox {
    private final TreeMap<Long, Pending> pending = new TreeMap<>();

    /** One revision in line. */
    static final class Pending {
        private final long offset;
        private final Alert alert;
        private final Long firstTried;
        private final long due;

        private Pending(long offset, Alert alert, Long firstTried, long due) {
            this.offset = offset;
            this.alert = alert;
            this.firstTried = firstTried;
            this.due = due;
        }

        Alert alert() {
            return alert;
        }

        /** When it was first tried in this process; {@code now} where this is the first time. */
        long firstTried(long now) {
            return firstTried == null ? now : firstTried;
        }
    }

    /** Empties it. */
    void clear() {
        pending.clear();
    }

    /** Puts a revision in line, due at once. */
    void add(long offset, Alert alert, long now) {
        pending.put(offset, new Pending(offset, alert, null, now));
    }

    /** What has been due for the longest time, or empty where nothing is. */
    Optional<Pending> next(long now) {
        return first().filter(entry -> entry.due - now <= 0);
    }

    /** When {@link #next} will have something, or empty where nothing is in line. */
    OptionalLong nextDue() {
        Optional<Pending> first = first();
        return first.isPresent() ? OptionalLong.of(first.get().due) : OptionalLong.empty();
    }

    /** Done with: delivered or abandoned. */
    void settle(Pending entry) {
        pending.remove(entry.offset);
    }

    /** To be tried again at {@code due}. */
    void postpone(Pending entry, long firstTried, long due) {
        pending.put(entry.offset, new Pending(entry.offset, entry.alert, firstTried, due));
    }

    /**
     * Where a reader must begin that knows nothing: the first record that is not done with.
     *
     * @param position where reading goes on, which is the answer where nothing is in line
     */
    long resumeAt(long position) {
        return pending.isEmpty() ? position : pending.firstKey();
    }

    /** True where a revision of the alert is in line. */
    boolean holds(String alert) {
        return pending.values().stream().anyMatch(entry -> entry.alert.id().equals(alert));
    }

    int size() {
        return pending.size();
    }

    private Optional<Pending> first() {
        Set<String> earlier = new HashSet<>();
        Pending best = null;
        for (Map.Entry<Long, Pending> entry : pending.entrySet()) {
            Pending candidate = entry.getValue();
            boolean itsTurn = earlier.add(candidate.alert.id());
            if (itsTurn && (best == null || candidate.due - best.due < 0)) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }
}
