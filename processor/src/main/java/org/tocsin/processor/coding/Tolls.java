package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Span;

/**
 * The tolls of one text, made into one entry a side and claimant. A higher figure of one side replaces a lower one, since reports
 * tell the sum and then its parts; the headline's counts only where the text gives none.
 */
final class Tolls {
    private static final List<String> HARMS = List.of("killed", "wounded", "captured");

    private final Sides.Pair pair;
    private final List<Toll> all = new ArrayList<>();

    Tolls(Sides.Pair pair) {
        this.pair = pair;
    }

    /**
     * One figure.
     *
     * @param harm killed, wounded or captured
     * @param low at least so many
     * @param high at most so many, or null
     * @param side whose, or null
     * @param claimant who says so, or null
     * @param span where it stands
     * @param title true where it stands in the headline
     */
    record Toll(String harm, int low, Integer high, String side, String claimant, Span span, boolean title) {

        boolean isNone() {
            return high != null && high == 0;
        }
    }

    void add(Toll toll) {
        all.add(toll);
    }

    /** One entry a side and claimant: the dead first, then the wounded, then the captured. */
    List<Casualties> casualties() {
        Map<String, Toll> most = new LinkedHashMap<>();
        for (String harm : HARMS) {
            most(harm).forEach(toll -> {
                Toll known = most.get(harm + toll.side());
                if (known == null || toll.low() > known.low()) {
                    most.put(harm + toll.side(), toll);
                }
            });
            settle(harm, most);
        }
        Map<String, Casualties> out = new LinkedHashMap<>();
        // One side's dead and wounded may be told by different claimants; each says only its own.
        most.values().forEach(toll -> {
            String who = toll.side() + " by " + toll.claimant();
            out.put(who, with(out.get(who), toll));
        });
        return List.copyOf(out.values());
    }

    private List<Toll> most(String harm) {
        List<Toll> tolls = all.stream().filter(toll -> toll.harm().equals(harm)).toList();
        boolean body = tolls.stream().anyMatch(toll -> !toll.title());
        List<Toll> kept = tolls.stream().filter(toll -> !body || !toll.title()).toList();
        boolean positive = kept.stream().anyMatch(toll -> !toll.isNone());
        return kept.stream().filter(toll -> !positive || !toll.isNone()).toList();
    }

    private static Casualties with(Casualties known, Toll toll) {
        Range range = new Range(toll.low(), toll.high());
        return new Casualties(
                toll.side(),
                toll.harm().equals("killed") ? range : known == null ? null : known.killed(),
                toll.harm().equals("wounded") ? range : known == null ? null : known.wounded(),
                toll.harm().equals("captured") ? range : known == null ? null : known.captured(),
                toll.claimant(),
                known == null ? toll.span() : known.span());
    }

    /** A sum without a side swallows its parts, or is swallowed where the parts make it up. */
    private void settle(String harm, Map<String, Toll> most) {
        Toll open = most.get(harm + null);
        if (open == null) {
            return;
        }
        int parts = 0;
        for (String country : pair.countries()) {
            Toll part = most.get(harm + country);
            parts += part == null ? 0 : part.low();
        }
        if (parts >= open.low() && parts > 0) {
            most.remove(harm + null);
        } else if (parts > 0) {
            pair.countries().forEach(country -> most.remove(harm + country));
        }
    }
}
