package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Span;

/**
 * The tolls of one text, made into one entry a side and claimant. The rules:
 *
 * <ol>
 *   <li>What one sentence counts apart, "another two", and soldiers beside civilians add up.
 *   <li>Otherwise a second figure of the same side tells the same loss again, and the higher one stands; a toll that
 *       has grown replaces what was told.
 *   <li>What only the enemy claims raises the upper bound alone.
 *   <li>The headline sums up and never adds: it counts where the text below gives no figure, or a lower one.
 *   <li>A figure for no side is the sum of both where it is not below theirs; else it is the other side's.
 * </ol>
 */
final class Tolls {

    private static final List<String> HARMS = List.of("killed", "wounded", "captured");

    private final List<String> countries;
    private final List<Toll> all = new ArrayList<>();

    /** @param countries the two sides */
    Tolls(List<String> countries) {
        this.countries = List.copyOf(countries);
    }

    /** How a figure stands to those before it. */
    enum Way {
        PLAIN,
        /** of both sides together */
        WHOLE,
        /** on top of what was told */
        MORE,
        /** of people told before */
        AGAIN,
        /** some of those told as wounded, who died */
        OF_HURT,
        /** somebody, and the text gives no figure */
        OPEN,
        /** all so far */
        TOTAL,
        /** all up to an earlier report */
        FORMER
    }

    /**
     * One figure.
     *
     * @param harm killed, wounded or captured
     * @param low at least so many
     * @param high at most so many, or null
     * @param nature who they are
     * @param way how it stands to the figures before
     * @param side whose, or null
     * @param claimant who says so, or null
     * @param claimed true where only the enemy says so
     * @param sentence the sentence's index
     * @param title true where it stands in the headline
     * @param span where it stands
     */
    record Toll(
            String harm,
            int low,
            Integer high,
            People.Nature nature,
            Way way,
            String side,
            String claimant,
            boolean claimed,
            int sentence,
            boolean title,
            Span span) {

        /** Nobody came to harm. */
        static Toll none(String harm, int sentence, boolean title, Span span) {
            return new Toll(harm, 0, 0, People.Nature.ANY, Way.PLAIN, null, null, false, sentence, title, span);
        }

        /** Somebody fell, and the side does not say how many. */
        static Toll open(String side, int sentence, boolean title, Span span) {
            return new Toll("killed", 1, null, People.Nature.ANY, Way.OPEN, side, side, false, sentence, title, span);
        }

        boolean isNone() {
            return high != null && high == 0;
        }

        int most() {
            return high == null ? low : high;
        }

        Toll plus(Toll other) {
            Integer sum = high == null || other.high == null ? null : Integer.valueOf(high + other.high);
            return new Toll(
                    harm,
                    low + other.low,
                    sum,
                    nature.with(other.nature),
                    way,
                    side,
                    claimant,
                    claimed,
                    other.sentence,
                    title,
                    span);
        }

        Toll less(int count) {
            Integer most = high == null ? null : Integer.valueOf(high - count);
            return new Toll(harm, low - count, most, nature, way, side, claimant, claimed, sentence, title, span);
        }

        Toll of(String country) {
            return new Toll(harm, low, high, nature, way, country, claimant, claimed, sentence, title, span);
        }
    }

    void add(Toll toll) {
        if (toll.way() == Way.OF_HURT && !toll.claimed()) {
            moveFromHurt(toll);
        }
        all.add(toll);
    }

    /** Takes those who died of their wounds, and are told to be dead by a figure of its own, from the wounded. */
    void died(Toll dead, int count) {
        if (!dead.claimed()) {
            moveFromHurt(dead.low() == count ? dead : dead.less(dead.low() - count));
        }
    }

    /** Who died of their wounds are not wounded any more. */
    private void moveFromHurt(Toll dead) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Toll hurt = all.get(i);
            boolean same =
                    hurt.side() == null || dead.side() == null || hurt.side().equals(dead.side());
            if (hurt.harm().equals("wounded") && hurt.title() == dead.title() && same && hurt.low() >= dead.low()) {
                all.set(i, hurt.less(dead.low()));
                all.replaceAll(each -> isHeadlineOf(each, hurt) ? each.less(dead.low()) : each);
                return;
            }
        }
    }

    /** The headline's figure of the same wounded, told before one of them died. */
    private static boolean isHeadlineOf(Toll title, Toll hurt) {
        return title.title()
                && !hurt.title()
                && title.harm().equals(hurt.harm())
                && title.low() == hurt.low()
                && !title.isNone();
    }

    /** One entry a side and claimant: the dead first, then the wounded, then the captured. */
    List<Casualties> casualties() {
        Map<String, Toll> admitted = new LinkedHashMap<>();
        Map<String, Toll> claimed = new LinkedHashMap<>();
        for (String harm : HARMS) {
            Map<String, Toll> titleAdmitted = new LinkedHashMap<>();
            Map<String, Toll> titleClaimed = new LinkedHashMap<>();
            resolve(of(harm, false, false), admitted);
            resolve(of(harm, true, false), claimed);
            resolve(of(harm, false, true), titleAdmitted);
            resolve(of(harm, true, true), titleClaimed);
            if (admitted.values().stream().noneMatch(toll -> toll.harm().equals(harm) && toll.isNone())) {
                head(harm, titleAdmitted, admitted);
            }
            head(harm, titleClaimed, claimed);
            settle(harm, admitted, claimed);
        }
        return entries(admitted, claimed);
    }

    private void resolve(List<Toll> tolls, Map<String, Toll> out) {
        boolean newer = tolls.stream().anyMatch(toll -> !toll.isNone() && toll.way() != Way.FORMER);
        for (Toll toll : tolls) {
            if (!(newer && (toll.isNone() || toll.way() == Way.FORMER))) {
                take(toll, out);
            }
        }
    }

    /** The headline's figure counts where the text gives none, or less in all. */
    private void head(String harm, Map<String, Toll> title, Map<String, Toll> out) {
        int body = 0;
        for (String key : keys(harm)) {
            body += out.containsKey(key) ? out.get(key).low() : 0;
        }
        for (Toll toll : title.values()) {
            if (!toll.harm().equals(harm) || !toll.claimed() && isClaimedBelow(toll)) {
                continue;
            }
            boolean more = toll.low() > body || toll.way() == Way.TOTAL && toll.low() >= body;
            boolean apart = toll.side() != null && !out.containsKey(key(toll)) && !out.containsKey(harm + null);
            if (more && !apart) {
                keys(harm).forEach(out::remove);
            }
            if (more || body == 0) {
                out.put(key(toll), toll);
            }
        }
    }

    /** A headline that repeats what below it only the enemy says. */
    private boolean isClaimedBelow(Toll title) {
        return title.side() == null
                && all.stream()
                        .anyMatch(toll -> !toll.title()
                                && toll.claimed()
                                && toll.harm().equals(title.harm())
                                && toll.low() == title.low());
    }

    private List<Toll> of(String harm, boolean claimed, boolean title) {
        return all.stream()
                .filter(toll -> toll.way() != Way.OPEN || !isGiven(toll))
                .filter(toll -> toll.harm().equals(harm) && toll.claimed() == claimed && toll.title() == title)
                .toList();
    }

    /** Losses without a figure are known where the headline sums up, or where the side gives a figure after all. */
    private boolean isGiven(Toll open) {
        return all.stream()
                .anyMatch(toll -> toll.harm().equals(open.harm())
                        && toll.way() != Way.OPEN
                        && !toll.isNone()
                        && (toll.title() || open.side() == null || open.side().equals(toll.side())));
    }

    private List<String> keys(String harm) {
        List<String> keys = new ArrayList<>();
        countries.forEach(country -> keys.add(harm + country));
        keys.add(harm + null);
        return keys;
    }

    private static String key(Toll toll) {
        return toll.harm() + toll.side();
    }

    /** Adds to what is known of a side, replaces it, or leaves it. */
    private static void take(Toll toll, Map<String, Toll> most) {
        String key = key(toll);
        Toll known = most.get(key);
        if (known == null || toll.way() == Way.TOTAL && toll.low() >= known.low()) {
            most.put(key, toll);
        } else if (known.way() == Way.TOTAL) {
            return;
        } else if (toll.way() == Way.MORE
                || toll.sentence() == known.sentence() && toll.way() != Way.AGAIN && toll.way() != Way.TOTAL
                || (toll.way() == Way.PLAIN || toll.way() == Way.WHOLE)
                        && toll.nature().differsFrom(known.nature())) {
            most.put(key, known.plus(toll));
        } else if (toll.low() > known.low()) {
            most.put(key, toll);
        }
    }

    /** Finds the side of what was told of none, where the other side has a figure of its own. */
    private void settle(String harm, Map<String, Toll> admitted, Map<String, Toll> claimed) {
        String lone = lone(harm, admitted);
        Toll boast = claimed.get(harm + null);
        if (boast != null && lone != null && !claimed.containsKey(harm + other(lone))) {
            claimed.remove(harm + null);
            claimed.put(harm + other(lone), boast.of(other(lone)));
        }
        Toll open = admitted.get(harm + null);
        if (open == null || open.isNone()) {
            return;
        }
        int parts = 0;
        for (String country : countries) {
            Toll part = admitted.get(harm + country);
            parts += part == null ? 0 : part.low();
        }
        String enemy = lone(harm, claimed);
        boolean apart = lone != null && isApart(open, admitted.get(harm + lone));
        if (apart || parts == 0 && enemy != null) {
            String side = other(apart ? lone : enemy);
            admitted.remove(harm + null);
            admitted.put(harm + side, open.of(side));
        } else if (parts > 0 && parts >= open.low()) {
            admitted.remove(harm + null);
        } else if (parts > 0) {
            countries.forEach(country -> admitted.remove(harm + country));
        }
    }

    /** True where a figure for no side is the other side's: of other people, or told before and of no battle. */
    private static boolean isApart(Toll open, Toll part) {
        return open.nature().differsFrom(part.nature())
                || open.way() == Way.PLAIN
                        && !open.title()
                        && !part.title()
                        && open.sentence() < part.sentence()
                        && part.low() < open.low();
    }

    /** The only side that has a figure, or null. */
    private String lone(String harm, Map<String, Toll> tolls) {
        List<String> sided = countries.stream()
                .filter(country -> tolls.containsKey(harm + country))
                .toList();
        return sided.size() == 1 ? sided.getFirst() : null;
    }

    private String other(String country) {
        return countries.get(0).equals(country) ? countries.get(1) : countries.get(0);
    }

    private static List<Casualties> entries(Map<String, Toll> admitted, Map<String, Toll> claimed) {
        Map<String, Casualties> out = new LinkedHashMap<>();
        admitted.forEach((key, toll) -> {
            Toll enemy = claimed.remove(key);
            Integer high = toll.high();
            if (enemy != null) {
                high = toll.side() == null ? toll.most() + enemy.most() : Math.max(toll.most(), enemy.most());
            }
            put(toll, new Range(toll.low(), high), out);
        });
        claimed.forEach((key, toll) -> put(toll, new Range(0, toll.most()), out));
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
}
