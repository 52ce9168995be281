package org.tocsin.app.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.ingest.format.DocumentFormat;

/**
 * A publisher of the replayed day.
 *
 * @param id name of its file and of its address
 * @param name for people
 * @param family outlets of one family are one house
 * @param country where it sits, ISO 3166-1 alpha-2
 * @param language BCP 47 tag
 * @param format what its document is, by the names of {@link DocumentFormat}
 * @param site its address in the items' links
 * @param pollSeconds how often it is asked, in seconds of the replay's clock
 * @param faults what goes wrong
 * @param versions all that it publishes, by time
 */
public record Outlet(
        String id,
        String name,
        String family,
        String country,
        String language,
        String format,
        URI site,
        int pollSeconds,
        List<Fault> faults,
        @JsonIgnore List<ItemVersion> versions) {

    public Outlet {
        faults = faults == null ? List.of() : List.copyOf(faults);
        versions = versions == null
                ? List.of()
                : versions.stream()
                        .sorted(Comparator.comparing(ItemVersion::at))
                        .toList();
        if (id == null || name == null || site == null || pollSeconds < 1) {
            throw new IllegalArgumentException("outlet: expected id, name, site and pollSeconds, found " + id + ", "
                    + name + ", " + site + ", " + pollSeconds);
        }
        if (format == null || FeedDocument.isUnknown(format)) {
            throw new IllegalArgumentException(
                    "outlet " + id + ", format: expected " + FeedDocument.formats() + ", found " + format);
        }
    }

    Outlet with(List<ItemVersion> others) {
        return new Outlet(id, name, family, country, language, format, site, pollSeconds, faults, others);
    }

    Outlet moved(Duration offset, UnaryOperator<String> text) {
        List<Fault> later = faults.stream().map(fault -> fault.moved(offset)).toList();
        List<ItemVersion> moved =
                versions.stream().map(version -> version.moved(offset, text)).toList();
        return new Outlet(id, name, family, country, language, format, site, pollSeconds, later, moved);
    }

    /** The fault that is on at {@code now}. */
    Optional<Fault> fault(Instant now) {
        return faults.stream().filter(fault -> fault.isOn(now)).findFirst();
    }

    /** What has appeared by {@code now}: each item's newest version and its first appearance, the latest first. */
    List<PublishedItem> published(Instant now) {
        Map<String, PublishedItem> newest = new LinkedHashMap<>();
        for (ItemVersion version : versions) {
            if (version.at().isAfter(now)) {
                break;
            }
            PublishedItem before = newest.get(version.identity());
            Instant first = before == null ? version.at() : before.first();
            newest.put(version.identity(), new PublishedItem(version, first));
        }
        List<PublishedItem> items = new ArrayList<>(newest.values());
        items.sort(Comparator.comparing((PublishedItem item) -> item.version().at())
                .reversed());
        return items;
    }
}
