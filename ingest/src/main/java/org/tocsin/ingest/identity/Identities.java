package org.tocsin.ingest.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tocsin.contracts.feed.SeenItem;
import org.tocsin.ingest.format.ParsedItem;

/**
 * By what the items of a document are known again. Where several items of a document share a guid but not a link, the
 * link tells them apart, and where they share both, or have no guid and share a link, the title does: an item must not
 * hide another. What an item was once known by it stays known by.
 */
final class Identities {
    private final Map<String, SeenItem> seen;

    Identities(Map<String, SeenItem> seen) {
        this.seen = seen;
    }

    /** An item under its identity, with the digests of its link and its title. */
    record Known(String identity, ParsedItem item, String mark) {}

    /** Of several versions of one item in one document the newest, in the order of first appearance. */
    Collection<Known> newest(List<ParsedItem> items) {
        Map<String, List<ParsedItem>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(Identity.of(item), key -> new ArrayList<>())
                .add(item));
        Map<String, Known> newest = new LinkedHashMap<>();
        groups.forEach((identity, group) -> {
            Function<ParsedItem, String> apart = apart(group);
            for (ParsedItem item : group) {
                Known known = known(identity, item, apart);
                newest.merge(known.identity(), known, Identities::newer);
            }
        });
        return newest.values();
    }

    private Known known(String identity, ParsedItem item, Function<ParsedItem, String> apart) {
        String mark = Identity.mark(Identity.link(item)) + Identity.mark(Identity.title(item));
        for (Function<ParsedItem, String> each :
                List.<Function<ParsedItem, String>>of(Identity::link, Identity::title)) {
            String own = told(identity, each.apply(item));
            if (own != null && seen.containsKey(Identity.key(own))) {
                return new Known(own, item, mark);
            }
        }
        if (apart == null) {
            return new Known(identity, item, mark);
        }
        SeenItem before = seen.get(Identity.key(identity));
        String own = told(identity, apart.apply(item));
        // The one that had the identity to itself when it was published keeps it.
        boolean first =
                before != null && before.mark() != null && before.mark().contains(Identity.mark(apart.apply(item)));
        return new Known(first || own == null ? identity : own, item, mark);
    }

    private static String told(String identity, String by) {
        return by == null || by.equals(identity) ? null : identity + "\n" + by;
    }

    /** What tells the items of one identity apart, or null where they are versions of one item. */
    private static Function<ParsedItem, String> apart(List<ParsedItem> group) {
        if (group.size() == 1 || group.stream().anyMatch(item -> item.versionHint() != null)) {
            return null;
        }
        if (group.getFirst().guid() != null && distinct(group, Identity::link) > 1) {
            return Identity::link;
        }
        boolean dated = distinct(group, ParsedItem::published) > 1;
        boolean linked = group.getFirst().guid() == null;
        return distinct(group, Identity::title) > 1 && (linked || dated) ? Identity::title : null;
    }

    private static long distinct(List<ParsedItem> group, Function<ParsedItem, Object> by) {
        return group.stream().map(by).filter(Objects::nonNull).distinct().count();
    }

    /** By the publisher's version, else the time of change, else what takes it back; else the first. */
    private static Known newer(Known first, Known second) {
        int order = compare(second.item().versionHint(), first.item().versionHint());
        order = order != 0
                ? order
                : compare(second.item().updated(), first.item().updated());
        order = order != 0
                ? order
                : second.item().signal().compareTo(first.item().signal());
        return order > 0 ? second : first;
    }

    private static <T extends Comparable<T>> int compare(T one, T other) {
        return one == null || other == null ? 0 : one.compareTo(other);
    }
}
