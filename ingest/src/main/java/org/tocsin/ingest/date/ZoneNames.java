package org.tocsin.ingest.date;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The offsets that names of zones mean, from {@code zones.tsv}, which tells its own format. */
final class ZoneNames {
    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    private record Meaning(ZoneOffset offset, Set<String> countries) {}

    /**
     * The names that come with Tocsin.
     *
     * @throws IllegalStateException where a line of the file is wrong, with file and line
     */
    static ZoneNames standard() {
        ZoneNames names = new ZoneNames();
        DataLines.read("zones.tsv", 3, names::take);
        return names;
    }

    boolean isZone(String name) {
        return meanings.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /**
     * The offset that {@code name} means in that feed, or null where nobody knows the name.
     *
     * @param at the local time that it stands beside
     */
    ZoneOffset offset(String name, LocalDateTime at, DateHints hints) {
        List<Meaning> known = meanings.get(name.toLowerCase(Locale.ROOT));
        if (known == null) {
            return null;
        }
        if (known.size() > 1 && hints.zone() != null) {
            ZoneOffset home = hints.zone().getRules().getOffset(at);
            if (known.stream().anyMatch(meaning -> meaning.offset().equals(home))) {
                return home;
            }
        }
        return known.stream()
                .filter(meaning ->
                        hints.country() != null && meaning.countries().contains(hints.country()))
                .findFirst()
                .orElse(known.getFirst())
                .offset();
    }

    private void take(String[] cells) {
        Set<String> countries = cells[2].equals("-") ? Set.of() : Set.of(cells[2].split(","));
        meanings.computeIfAbsent(cells[0].toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(new Meaning(ZoneOffset.of(cells[1]), countries));
    }
}
