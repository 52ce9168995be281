package org.tocsin.alerts.desk;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the desk is served.
 *
 * @param hosts host names under which the desk may be asked for, beside {@code localhost} and every address
 *     in numbers; default none. A page on a foreign name that is made to resolve to this address (DNS
 *     rebinding) gets nothing
 * @param heartbeat how often, on the wall, a stream says that it lives; default 15 s, below the 30 to 60 s
 *     after which proxies close a silent connection
 * @param streamQueue how many events may wait for one stream before it is dropped as too slow; default 256,
 *     far more than a busy night
 * @param maximumStreams how many streams at once; default 1000
 * @param maximumBody longest body of a request, in bytes; default 8192, many times an acknowledgement
 */
public record DeskSettings(
        Set<String> hosts, Duration heartbeat, Integer streamQueue, Integer maximumStreams, Integer maximumBody) {

    /** @throws IllegalArgumentException where a value is not allowed */
    public DeskSettings {
        hosts = hosts == null
                ? Set.of()
                : hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        heartbeat = heartbeat == null ? Duration.ofSeconds(15) : heartbeat;
        streamQueue = streamQueue == null ? 256 : streamQueue;
        maximumStreams = maximumStreams == null ? 1000 : maximumStreams;
        maximumBody = maximumBody == null ? 8192 : maximumBody;
        for (String host : hosts) {
            if (!host.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
                throw new IllegalArgumentException("hosts: expected host names without a port, found " + host);
            }
        }
        if (heartbeat.compareTo(Duration.ofMillis(10)) < 0 || heartbeat.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("heartbeat: expected PT0.01S to PT5M, found " + heartbeat);
        }
        requireBetween("streamQueue", streamQueue, 1, 100_000);
        requireBetween("maximumStreams", maximumStreams, 1, 100_000);
        requireBetween("maximumBody", maximumBody, 256, 1_000_000);
    }

    /** The defaults: for this machine, and for addresses in numbers. */
    public static DeskSettings defaults() {
        return new DeskSettings(null, null, null, null, null);
    }

    private static void requireBetween(String field, int found, int least, int most) {
        if (found < least || found > most) {
            throw new IllegalArgumentException(field + ": expected " + least + " to " + most + ", found " + found);
        }
    }
}
