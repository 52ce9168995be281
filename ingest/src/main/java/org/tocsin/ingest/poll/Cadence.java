package org.tocsin.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.contracts.feed.SeenItem;

/** How often a feed brings something new, by what is remembered of it. Pure: time comes in. */
final class Cadence {
    /** The fewest arrivals that say anything. */
    private static final int FEWEST_GAPS = 3;

    private Cadence() {}

    /**
     * The median time between two arrivals of something new, or the time since the last one where that is longer.
     *
     * @return null where too little is remembered
     */
    static Duration of(Collection<SeenItem> seen, Instant now) {
        List<Instant> arrivals = seen.stream()
                .map(SeenItem::firstSeen)
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < arrivals.size(); i++) {
            gaps.add(Duration.between(arrivals.get(i - 1), arrivals.get(i)));
        }
        if (gaps.size() < FEWEST_GAPS) {
            return null;
        }
        gaps.sort(null);
        Duration median = gaps.get(gaps.size() / 2);
        Duration silence = Duration.between(arrivals.getLast(), now);
        return silence.compareTo(median) > 0 ? silence : median;
    }
}
