package org.tocsin.alerts.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.desk.Acknowledgement;

/**
 * The newest revision of every alert, what became of it before, and who acknowledged it. Told of records
 * in the order of their topics by one thread; read by any.
 */
public final class AlertBoard {
    private final Map<String, BoardEntry> entries = new HashMap<>();
    private final Map<String, Acknowledgement> acknowledgements = new HashMap<>();
    private final Set<Consumer<BoardEntry>> listeners = new CopyOnWriteArraySet<>();
    private long newest = -1;
    private boolean complete;

    /**
     * Takes a revision; one that was read before changes nothing. The topic's order decides, not the
     * revision's number: that starts again where alerts are computed anew.
     */
    public synchronized void put(long offset, Alert alert) {
        BoardEntry known = entries.get(alert.id());
        newest = Math.max(newest, offset);
        if (known != null && known.offset() >= offset) {
            return;
        }
        List<BoardEntry.Step> history = new ArrayList<>(known == null ? List.of() : known.history());
        history.removeIf(step -> step.revision() >= alert.revision());
        history.add(BoardEntry.Step.of(alert));
        set(new BoardEntry(alert, offset, history, acknowledgements.get(alert.id())));
    }

    /** Forgets an alert that was deleted from the topic. */
    public synchronized void remove(long offset, String alert) {
        newest = Math.max(newest, offset);
        entries.remove(alert);
    }

    /** Takes an acknowledgement; it may come before its alert. */
    public synchronized void acknowledge(Acknowledgement acknowledgement) {
        acknowledgements.put(acknowledgement.alert(), acknowledgement);
        BoardEntry known = entries.get(acknowledgement.alert());
        if (known != null && !acknowledgement.equals(known.acknowledgement())) {
            set(new BoardEntry(known.alert(), known.offset(), known.history(), acknowledgement));
        }
    }

    private void set(BoardEntry entry) {
        entries.put(entry.alert().id(), entry);
        listeners.forEach(listener -> listener.accept(entry));
    }

    /** Says that all that stood in the topics at the start has been read. */
    public synchronized void markComplete() {
        complete = true;
    }

    /** False until all that stood in the topics at the start has been read. */
    public synchronized boolean isComplete() {
        return complete;
    }

    /** Every alert, the most recently changed first. */
    public synchronized List<BoardEntry> all() {
        return sorted(
                entries.values(), Comparator.comparingLong(BoardEntry::offset).reversed());
    }

    /** One alert, or empty. */
    public synchronized Optional<BoardEntry> find(String alert) {
        return Optional.ofNullable(entries.get(alert));
    }

    /**
     * What a reader has not seen yet, and from then on every change, with none missed between. The listener
     * is called under the board's lock: it must return at once.
     *
     * @param after offset of the last revision that the reader saw, or null for none; one that this topic
     *     never reached (it was made anew) counts as none
     */
    public synchronized Backlog follow(Long after, Consumer<BoardEntry> listener) {
        boolean resumed = after != null && after >= 0 && after <= newest;
        List<BoardEntry> unseen = entries.values().stream()
                .filter(entry -> !resumed || entry.offset() > after || mayHaveBeenAcknowledged(entry))
                .toList();
        listeners.add(listener);
        return new Backlog(!resumed, sorted(unseen, Comparator.comparingLong(BoardEntry::offset)));
    }

    /** Ends a {@link #follow}. */
    public void leave(Consumer<BoardEntry> listener) {
        listeners.remove(listener);
    }

    /** Acknowledgements have no place in the order of alerts, so open ones are shown again: it does no harm. */
    private static boolean mayHaveBeenAcknowledged(BoardEntry entry) {
        return entry.acknowledgement() != null && entry.alert().state() != AlertState.RESOLVED;
    }

    private static List<BoardEntry> sorted(Collection<BoardEntry> unsorted, Comparator<BoardEntry> order) {
        return unsorted.stream().sorted(order).toList();
    }

    /**
     * What a reader has not seen.
     *
     * @param full true where it is everything, and the reader should forget what it had
     * @param entries oldest change first
     */
    public record Backlog(boolean full, List<BoardEntry> entries) {}
}
