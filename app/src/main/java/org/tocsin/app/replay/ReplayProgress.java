package org.tocsin.app.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a replayed day is, by the clock.
 *
 * @param day moved to the clock's days
 * @param clock the replay's
 * @param server where it is read
 */
public record ReplayProgress(DemoDay day, Clock clock, ReplayServer server) {

    /** Whether everything has been published, and a while has passed in which it could be read. */
    public boolean isThrough() {
        return !clock.instant().isBefore(day.end());
    }

    /** Whether all that the outlets show now has been read from this server. */
    public boolean isRead() {
        return server.isRead();
    }

    /** Item versions that were read in whole documents from this server, by outlet id: what must have been seen. */
    public Map<String, Long> served() {
        return server.served();
    }

    /** How much of the day's time has passed: 0 at its start, 1 from its end on. */
    public double fraction() {
        double whole = day.end().toEpochMilli() - day.start().toEpochMilli();
        double passed = clock.instant().toEpochMilli() - day.start().toEpochMilli();
        return Math.clamp(passed / whole, 0, 1);
    }

    /** All item versions of the day. */
    public long versions() {
        return day.outlets().stream()
                .mapToLong(outlet -> outlet.versions().size())
                .sum();
    }

    /**
     * Item versions that have appeared by now, by outlet id. A reader sees each of them, unless it reads so seldom that
     * two versions of one item fall between two polls.
     */
    public Map<String, Long> published() {
        Instant now = clock.instant();
        Map<String, Long> published = new TreeMap<>();
        for (Outlet outlet : day.outlets()) {
            published.put(
                    outlet.id(),
                    outlet.versions().stream()
                            .filter(version -> !version.at().isAfter(now))
                            .count());
        }
        return published;
    }
}
