package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Span;

/**
 * The tolls of one text, made into one entry a side and claimant. Of one side the highest figure that is admitted or
 * confirmed counts, since reports tell the sum and then its parts; what only the enemy claims raises the upper bound
 * alone; the headline's figure counts only where the text gives none.
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
     * @param claimed true where only the enemy says so
     * @param more true where it comes on top of what was told ("another two")
     * @param sentence the sentence's index
     * @param figure its first token, or -1 where it has none
     * @param span where it stands
     * @param title true where it stands in the headline
     * @param running true for a toll that has grown to this
     */
    record Toll(
            String harm,
            int low,
            Integer high,
            String side,
            String claimant,
            boolean claimed,
            boolean more,
            int sentence,
            int figure,
            Span span,
            boolean title,
            boolean running) {

        boolean isNone() {
            return high != null && high == 0;
        }

        Toll plus(Toll other) {
            Integer sum = high == null || other.high == null ? null : Integer.valueOf(high + other.high);
            int total = low + other.low;
            return new Toll(
                    harm, total, sum, side, claimant, claimed, false, other.sentence, figure, span, title, running);
        }
    }

    void add(Toll toll) {
        all.add(toll);
    }

    boolean holds(String harm) {
        return all.stream().anyMatch(toll -> toll.harm().equals(harm));
    }

    /** True where the figure at this token is counted for that harm already. */
    boolean holds(String harm, int figure) {
        return all.stream().anyMatch(toll -> toll.harm().equals(harm) && toll.figure() == figure);
    }

    /** One entry a side and claimant: the dead first, then the wounded, then the captured. */
    List<Casualties> casualties() {
        Map<String, Toll> admitted = new LinkedHashMap<>();
        Map<String, Toll> claimed = new LinkedHashMap<>();
        for (String harm : HARMS) {
            List<Toll> tolls =
                    all.stream().filter(toll -> toll.harm().equals(harm)).toList();
            boolean body = tolls.stream().anyMatch(toll -> !toll.title() && !toll.isNone());
            boolean bodyClaims = tolls.stream().anyMatch(toll -> toll.claimed() && !toll.title());
            boolean positive = tolls.stream().anyMatch(toll -> !toll.isNone());
            for (Toll toll : tolls) {
                boolean repeated = body && toll.title() && !toll.running() && !(toll.claimed() && !bodyClaims);
                if (repeated || positive && toll.isNone()) {
                    continue;
                }
                take(toll, toll.claimed() ? claimed : admitted);
            }
            settle(harm, admitted);
        }
        return entries(admitted, claimed);
    }

    /** The highest figure of a side counts; "another" and a second figure of the same sentence come on top. */
    private static void take(Toll toll, Map<String, Toll> most) {
        String key = toll.harm() + toll.side();
        Toll known = most.get(key);
        if (known == null) {
            most.put(key, toll);
        } else if (toll.more() || toll.sentence() == known.sentence()) {
            most.put(key, known.plus(toll));
        } else if (toll.low() > known.low()) {
            most.put(key, toll);
        }
    }

    private static List<Casualties> entries(Map<String, Toll> admitted, Map<String, Toll> claimed) {
        Map<String, Casualties> out = new LinkedHashMap<>();
        admitted.forEach((key, toll) -> {
            Toll enemy = toll.side() == null ? null : claimed.remove(key);
            Integer high = toll.high() == null || enemy != null && enemy.high() == null
                    ? null
                    : Integer.valueOf(enemy == null ? toll.high() : Math.max(toll.high(), enemy.high()));
            put(toll, new Range(toll.low(), high), out);
        });
        claimed.forEach((key, toll) -> put(toll, new Range(0, toll.high() == null ? toll.low() : toll.high()), out));
        return List.copyOf(out.values());
    }

    /** One side's dead and wounded may be told by different claimants; each says only its own. */
    private static void put(Toll toll, Range range, Map<String, Casualties> out) {
        String key = toll.side() + "/" + toll.claimant();
        Casualties known = out.get(key);
        out.put(
                key,
                new Casualties(
                        toll.side(),
                        toll.harm().equals("killed") ? range : known == null ? null : known.killed(),
                        toll.harm().equals("wounded") ? range : known == null ? null : known.wounded(),
                        toll.harm().equals("captured") ? range : known == null ? null : known.captured(),
                        toll.claimant(),
                        known == null ? toll.span() : known.span()));
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
