package org.tocsin.processor.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Span;

/**
 * Reads losses of this event and adds them up by side. Of one side the highest figure that is admitted or confirmed
 * counts; what only the enemy claims raises the upper bound alone; "there are losses" without a figure is one or more.
 */
final class CasualtyReader {

    /** Headline and two sentences set the day of the event. */
    private static final int LEAD = 3;
    /** A day this many tokens behind the loss still dates it. */
    private static final int SAME_CLAUSE = 4;
    /** A speaker this near before a figure speaks of the own side: "Armenia reported four wounded". */
    private static final int REPORTS = 14;

    private final ReadText read;
    private final Sides.Pair pair;
    private final ClaimReader claims;
    private final CountReader figures;
    private final Set<String> losses;
    private final Set<String> openLosses;
    private final Set<String> lost;
    private final Set<String> own;
    private final Set<String> foes;
    private final Set<String> there;
    private final Set<String> also;
    private final Set<String> parts;
    private final Set<String> killedOnly;
    private final Set<String> pronounsOf;

    CasualtyReader(ReadText read, Sides.Pair pair, ClaimReader claims) {
        this.read = read;
        this.pair = pair;
        this.claims = claims;
        this.figures = new CountReader(read);
        this.losses = read.words("losses");
        this.openLosses = read.words("open losses");
        this.lost = read.words("lost");
        this.own = read.words("own losses");
        this.foes = read.words("foes");
        this.there = read.words("there");
        this.also = read.words("also");
        this.parts = read.words("parts");
        this.killedOnly = read.words("deaths");
        this.pronounsOf = read.words("them");
    }

    /** The losses that the fresh statements give, one entry a side. */
    List<Casualties> casualties(List<Statement> statements, Freshness freshness) {
        Tolls tolls = new Tolls(pair);
        LocalDate lead = leadDay(statements, freshness);
        for (Statement statement : statements) {
            if (!statement.fresh() || !freshness.isFresh(statement.sentence()) || earlier(statement, freshness, lead)) {
                continue;
            }
            for (Found<Cue> cue : statement.cues()) {
                if (cue.what().kind() == CueKind.HARM) {
                    toll(statement, cue, tolls);
                }
            }
            for (Clause clause : statement.clauses()) {
                for (int at = clause.from(); at < clause.to(); at++) {
                    if (lost.contains(read.word(at)) && !read.has(CueKind.HARM, at, at + 1)) {
                        Found<Cue> cue = new Found<>(new Cue(CueKind.HARM, "killed", 1), at, at + 1);
                        add(statement, cue, figures.behind(statement.sentence(), at), tolls);
                    }
                }
            }
        }
        return tolls.casualties();
    }

    private static LocalDate leadDay(List<Statement> statements, Freshness freshness) {
        for (Statement statement : statements.subList(0, Math.min(LEAD, statements.size()))) {
            for (Anchor anchor : freshness.anchors(statement.sentence())) {
                if (anchor.age() == Anchor.Age.FRESH && anchor.date() != null) {
                    return anchor.date();
                }
            }
        }
        return null;
    }

    /** Further down, what names only an earlier day than the lead tells of another event. */
    private static boolean earlier(Statement statement, Freshness freshness, LocalDate lead) {
        if (lead == null || statement.sentence().index() < LEAD) {
            return false;
        }
        boolean before = false;
        int harm = statement.cues().stream()
                .filter(cue -> cue.what().kind() == CueKind.HARM)
                .mapToInt(Found::from)
                .min()
                .orElse(0);
        for (Anchor anchor : freshness.anchors(statement.sentence())) {
            if (anchor.from() > harm + SAME_CLAUSE) {
                continue;
            }
            if (anchor.date() != null && !anchor.date().isBefore(lead)) {
                return false;
            }
            before |= anchor.date() != null;
        }
        return before;
    }

    private void toll(Statement statement, Found<Cue> cue, Tolls out) {
        String harm = cue.what().value();
        String word = read.word(cue.from());
        Sentence sentence = statement.sentence();
        if (figures.negated(sentence, cue)) {
            Span span = read.span(Math.max(sentence.from(), cue.from() - 6), cue.to());
            none(harm, word, sentence, span, out);
            return;
        }
        if (losses.contains(word)) {
            open(statement, cue, out);
            return;
        }
        if (read.words("bodies").contains(word) || isPlaceOfDeath(cue, sentence)) {
            return;
        }
        add(statement, cue, figures.figure(sentence, cue), out);
    }

    private void add(Statement statement, Found<Cue> cue, CountReader.Figure figure, Tolls out) {
        Sentence sentence = statement.sentence();
        if (figure == null || ofTheDead(figure.from(), sentence)) {
            return;
        }
        String harm = cue.what().value();
        Speaker speaker = claims.speakerOf(sentence, cue.from());
        String claimant =
                speaker == null || speaker.country() == null || !pair.has(speaker.country()) ? null : speaker.country();
        boolean foe = names(foes, figure.from() - 2, Math.max(figure.from() + 5, cue.to()), sentence)
                || names(pronounsOf, figure.from() + 1, figure.from() + 3, sentence)
                        && names(foes, sentence.from(), figure.from(), sentence);
        String side = foe ? foeSide(statement, claimant) : side(statement, figure.from(), cue);
        boolean claimed = foe || claimant != null && side != null && !claimant.equals(side);
        Span span = read.span(Math.min(figure.from(), cue.from()), Math.max(figure.from() + 1, cue.to()));
        boolean more = names(also, figure.from() - 1, cue.to(), sentence);
        boolean part = names(parts, figure.from() - 3, figure.from() + 4, sentence);
        if (out.holds(harm, figure.from())) {
            return;
        }
        if (!part || !out.holds(harm)) {
            out.add(new Tolls.Toll(
                    harm,
                    figure.low(),
                    figure.high(),
                    side,
                    claimant,
                    claimed,
                    more,
                    sentence.index(),
                    figure.from(),
                    span,
                    sentence.isTitle(),
                    figure.running()));
        }
    }

    /** "two of the dead are children": a part of a toll given elsewhere. */
    private boolean ofTheDead(int from, Sentence sentence) {
        for (int at = from + 1; at < Math.min(sentence.to(), from + 3); at++) {
            if (read.word(at).equals("of") && read.has(CueKind.HARM, at + 2, at + 3)) {
                return true;
            }
        }
        return false;
    }

    private void none(String harm, String word, Sentence sentence, Span span, Tolls out) {
        boolean all = losses.contains(word);
        boolean dead = all || harm.equals("killed") && !read.words("bodies").contains(word);
        for (String each : List.of("killed", "wounded")) {
            if (each.equals("killed") ? dead : all || !killedOnly.contains(word)) {
                out.add(new Tolls.Toll(
                        each, 0, 0, null, null, false, false, sentence.index(), -1, span, sentence.isTitle(), false));
            }
        }
    }

    /** "the man died in hospital" counts nobody as wounded. */
    private boolean isPlaceOfDeath(Found<Cue> cue, Sentence sentence) {
        if (!read.words("hospitals").contains(read.word(cue.from()))) {
            return false;
        }
        for (Found<Cue> before : read.cues(Math.max(sentence.from(), cue.from() - 5), cue.from())) {
            if (before.what().kind() == CueKind.HARM) {
                return true;
            }
        }
        return false;
    }

    /** "there are losses among servicemen": somebody fell, and nobody says how many. */
    private void open(Statement statement, Found<Cue> cue, Tolls out) {
        Sentence sentence = statement.sentence();
        if (!openLosses.contains(read.word(cue.from()))) {
            return;
        }
        boolean owned = names(there, cue.from() - 4, cue.to() + 4, sentence)
                || names(own, cue.from() - 4, cue.to() + 3, sentence);
        for (Found<Cue> before : read.cues(Math.max(sentence.from(), cue.from() - 3), cue.from())) {
            owned |= before.what().kind() == CueKind.REPORT || before.what().kind() == CueKind.ADMIT;
            if (before.what().kind() == CueKind.HYPOTHETICAL || before.what().kind() == CueKind.NEGATION) {
                return;
            }
        }
        if (!owned || names(foes, cue.from() - 5, cue.to() + 5, sentence)) {
            return;
        }
        Speaker speaker = claims.speakerOf(sentence, cue.from());
        String side = speaker != null && speaker.country() != null && pair.has(speaker.country())
                ? speaker.country()
                : side(statement, cue.from(), cue);
        if (side == null && sentence.isTitle()) {
            return;
        }
        Span span = read.span(Math.max(sentence.from(), cue.from() - 3), cue.to());
        out.add(new Tolls.Toll(
                "killed", 1, null, side, side, false, false, sentence.index(), -1, span, sentence.isTitle(), false));
    }

    private boolean names(Set<String> words, int from, int to, Sentence sentence) {
        for (int at = Math.max(sentence.from(), from); at < Math.min(sentence.to(), to); at++) {
            if (words.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    private String foeSide(Statement statement, String claimant) {
        if (claimant != null) {
            return pair.opposite(claimant);
        }
        String attacker = onlyAttacker(statement);
        return attacker == null && read.home() != null && pair.has(read.home()) ? pair.opposite(read.home()) : attacker;
    }

    private String onlyAttacker(Statement statement) {
        String one = null;
        for (Attack attack : statement.mutual() ? List.<Attack>of() : statement.attacks()) {
            if (!pair.has(attack.attacker()) || one != null && !one.equals(attack.attacker())) {
                return null;
            }
            one = attack.attacker();
        }
        return one;
    }

    private String side(Statement statement, int number, Found<Cue> cue) {
        Sentence sentence = statement.sentence();
        int from = Math.min(number, cue.from());
        int to = Math.max(number + 5, cue.from());
        for (Found<Actor> actor : read.actors(Math.max(sentence.from(), from), Math.min(sentence.to(), to))) {
            if (pair.has(actor.what().country())
                    && actor.what().role() != Actor.Role.CAPITAL
                    && actor.what().role() != Actor.Role.REGION) {
                return actor.what().country();
            }
        }
        Speaker speaker = claims.speakerOf(sentence, number);
        String spoken =
                speaker == null || speaker.country() == null || !pair.has(speaker.country()) ? null : speaker.country();
        if (spoken != null && names(own, number, number + 5, sentence)) {
            return spoken;
        }
        String attacker = onlyAttacker(statement);
        if (attacker != null) {
            return pair.opposite(attacker);
        }
        String there = inCountry(sentence, number);
        if (there != null) {
            return there;
        }
        return spoken != null && speaker.verb() < number && number - speaker.verb() <= REPORTS ? spoken : null;
    }

    /** "In Pakistan's Sialkot district two were killed". */
    private String inCountry(Sentence sentence, int number) {
        for (Found<Actor> actor : read.actors(sentence.from(), number)) {
            boolean placed = pair.has(actor.what().country())
                    && (read.words("in").contains(read.word(actor.from() - 1))
                            || read.words("side").contains(read.word(actor.to())));
            if (placed && number - actor.to() <= REPORTS) {
                return actor.what().country();
            }
        }
        return null;
    }
}
