package org.tocsin.processor.coding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Decides for each clause whether it tells of the last three days or of something over: dates, weekdays, "last
 * week", "in 2020". A sentence without a word of time follows the one before it.
 */
final class Freshness {

    /** So many sentences follow a dated past without a word of time of their own, in a text that has fresh news. */
    private static final int LONGEST_ECHO = 2;

    private static final String BREAKS = ",;:\u2014()";

    private final Set<String> openers;
    private final ReadText read;
    private final Instant published;
    private final LocalDate today;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Boolean> freshSentences = new ArrayList<>();
    private final List<Integer> firstClause = new ArrayList<>();
    private final List<List<Anchor>> anchors = new ArrayList<>();
    private boolean namesFreshDay;

    private Freshness(ReadText read, Instant published, LocalDate today) {
        this.read = read;
        this.openers = read.words("aside starts");
        this.published = published;
        this.today = today;
    }

    /**
     * Reads the ages of a text.
     *
     * @param published when it was published, or null
     * @param zone the zone that its weekdays count in
     */
    static Freshness of(ReadText read, Instant published, ZoneId zone) {
        Freshness freshness =
                new Freshness(read, published, published == null ? null : LocalDate.ofInstant(published, zone));
        freshness.decide();
        return freshness;
    }

    /** When it was published, or null. */
    Instant published() {
        return published;
    }

    LocalDate today() {
        return today;
    }

    List<Clause> clauses() {
        return clauses;
    }

    /** The clauses of one sentence. */
    List<Clause> clauses(Sentence sentence) {
        int from = firstClause.get(sentence.index());
        int to = sentence.index() + 1 < firstClause.size() ? firstClause.get(sentence.index() + 1) : clauses.size();
        return clauses.subList(from, to);
    }

    /** True where the sentence's main statement is fresh. */
    boolean isFresh(Sentence sentence) {
        return freshSentences.get(sentence.index());
    }

    List<Anchor> anchors(Sentence sentence) {
        return anchors.get(sentence.index());
    }

    /** True where any sentence names a day of the last three. */
    boolean namesFreshDay() {
        return namesFreshDay;
    }

    private void decide() {
        AnchorReader reader = new AnchorReader(read, today);
        for (Sentence sentence : read.sentences()) {
            anchors.add(reader.anchors(sentence));
            for (Anchor anchor : anchors(sentence)) {
                namesFreshDay |= anchor.age() == Anchor.Age.FRESH;
            }
        }
        boolean before = true;
        int echo = 0;
        int paragraph = -1;
        for (Sentence sentence : read.sentences()) {
            if (sentence.paragraph() != paragraph || sentence.isHeading(read.tokens())) {
                before = true;
                echo = 0;
            }
            paragraph = sentence.paragraph();
            Boolean own = own(sentence);
            boolean fresh;
            if (own != null) {
                fresh = own;
                echo = 0;
            } else {
                fresh = before || namesFreshDay && ++echo > LONGEST_ECHO;
            }
            freshSentences.add(fresh);
            cut(sentence, fresh);
            before = fresh;
        }
    }

    /** What the sentence's own words of time say, or null. */
    private Boolean own(Sentence sentence) {
        boolean stale = false;
        for (Anchor anchor : anchors(sentence)) {
            if (anchor.age() == Anchor.Age.FRESH && !anchor.local()) {
                return true;
            }
            stale |= anchor.age() == Anchor.Age.STALE && !anchor.local();
        }
        return stale ? false : null;
    }

    private void cut(Sentence sentence, boolean fresh) {
        firstClause.add(clauses.size());
        List<Anchor> words = anchors(sentence);
        BitSet localStarts = new BitSet();
        for (Anchor word : words) {
            if (word.local() && word.age() == Anchor.Age.STALE) {
                localStarts.set(subordinatorBefore(sentence, word) - sentence.from());
            }
        }
        LocalDate date = null;
        boolean state = fresh;
        int from = sentence.from();
        int depthBreak = from;
        for (int at = sentence.from(); at <= sentence.to(); at++) {
            boolean localStart = at < sentence.to() && localStarts.get(at - sentence.from());
            boolean ends = at == sentence.to() || read.token(at).isOneOf(BREAKS) || localStart;
            if (!ends || at <= depthBreak && at != sentence.to()) {
                continue;
            }
            if (at > from) {
                boolean anyFresh = false;
                boolean datesAside = false;
                for (Anchor word : words) {
                    if (word.from() >= from && word.from() < at) {
                        state = word.age() != Anchor.Age.STALE && (word.age() == Anchor.Age.FRESH || state);
                        date = word.date() != null ? word.date() : date;
                        anyFresh |= word.age() == Anchor.Age.FRESH;
                        datesAside |= word.age() == Anchor.Age.STALE && word.local();
                    }
                }
                clauses.add(new Clause(sentence.index(), from, at, state || anyFresh, date));
                // "Armenia, which fought a war in 2020, shelled ...": what the aside dates ends with its comma.
                state = read.word(at).equals(",") && datesAside ? fresh : state;
            }
            from = localStart ? at : at + 1;
            depthBreak = at;
        }
    }

    /** Where the clause that a local anchor dates begins. */
    private int subordinatorBefore(Sentence sentence, Anchor anchor) {
        for (int at = anchor.from(); at > sentence.from() && at > anchor.from() - 12; at--) {
            String word = read.word(at);
            if (openers.contains(word)) {
                return at;
            }
        }
        return Math.max(anchor.from(), sentence.from());
    }
}
