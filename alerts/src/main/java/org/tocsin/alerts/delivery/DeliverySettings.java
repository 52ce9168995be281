package org.tocsin.alerts.delivery;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How alerts are delivered. All durations are the wall's, also where Tocsin's clock runs faster: a
 * receiver lives on the wall; {@link #reach} alone is Tocsin's.
 *
 * @param channels the receivers; default the console alone
 * @param giveUpAfter how long a revision is tried from its first attempt on before it is abandoned; default
 *     30 min, longer than a restart or a short outage of a receiver, and short enough that what arrives at
 *     last is still news
 * @param firstWait wait after the first failure, doubled after each further one; default 1 s, because most
 *     failures are a connection that was just lost
 * @param longestWait longest wait between two attempts; default 1 min, so that a receiver that is back has
 *     its alerts within a minute
 * @param timeout longest time for one attempt; default 5 s: a receiver should take an alert, not work on it
 * @param reach how old ({@code updated}, by Tocsin's clock) an alert may be that a new channel is still told
 *     of; default 1 h: a desk that subscribes wants what is going on, not what was last month
 * @param ledgerTail how many records of the ledger are read at start; default 10 000, which is weeks of
 *     deliveries, read in about a second
 */
public record DeliverySettings(
        List<ChannelSettings> channels,
        Duration giveUpAfter,
        Duration firstWait,
        Duration longestWait,
        Duration timeout,
        Duration reach,
        Integer ledgerTail) {

    /** @throws IllegalArgumentException where a value is not allowed */
    public DeliverySettings {
        channels = channels == null ? List.of(ChannelSettings.console()) : List.copyOf(channels);
        giveUpAfter = giveUpAfter == null ? Duration.ofMinutes(30) : giveUpAfter;
        firstWait = firstWait == null ? Duration.ofSeconds(1) : firstWait;
        longestWait = longestWait == null ? Duration.ofMinutes(1) : longestWait;
        timeout = timeout == null ? Duration.ofSeconds(5) : timeout;
        reach = reach == null ? Duration.ofHours(1) : reach;
        ledgerTail = ledgerTail == null ? 10_000 : ledgerTail;
        Set<String> names = new HashSet<>();
        for (ChannelSettings channel : channels) {
            if (!names.add(channel.name())) {
                throw new IllegalArgumentException(
                        "channels: expected every name once, found " + channel.name() + " twice");
            }
        }
        requireBetween("giveUpAfter", giveUpAfter, Duration.ZERO, Duration.ofDays(6));
        requireBetween("firstWait", firstWait, Duration.ofMillis(1), Duration.ofHours(1));
        requireBetween("longestWait", longestWait, firstWait, Duration.ofHours(1));
        requireBetween("timeout", timeout, Duration.ofMillis(10), Duration.ofMinutes(1));
        requireBetween("reach", reach, Duration.ZERO, Duration.ofDays(90));
        if (ledgerTail < 0 || ledgerTail > 1_000_000) {
            throw new IllegalArgumentException("ledgerTail: expected 0 to 1000000, found " + ledgerTail);
        }
    }

    /** The defaults: the console, told of everything. */
    public static DeliverySettings defaults() {
        return new DeliverySettings(null, null, null, null, null, null, null);
    }

    /** The same with other receivers. */
    public DeliverySettings withChannels(List<ChannelSettings> others) {
        return new DeliverySettings(others, giveUpAfter, firstWait, longestWait, timeout, reach, ledgerTail);
    }

    private static void requireBetween(String field, Duration found, Duration least, Duration most) {
        if (found.compareTo(least) < 0 || found.compareTo(most) > 0) {
            throw new IllegalArgumentException(field + ": expected " + least + " to " + most + ", found " + found);
        }
    }
}
