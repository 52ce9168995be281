package org.tocsin.processor.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Span;

/**
 * Reads losses of this event: digits and words, "at least", "no one was hurt", a single named soldier; whose
 * they are, and who says so.
 */
final class CasualtyReader {

    /** Headline and two sentences set the day of the event. */
    private static final int LEAD = 3;
    /** A day this many tokens behind the loss still dates it. */
    private static final int SAME_CLAUSE = 4;

    private final Set<String> losses;
    private final Set<String> unsaid;

    private final ReadText read;
    private final Sides.Pair pair;
    private final ClaimReader claims;
    private final CountReader counts;

    CasualtyReader(ReadText read, Sides.Pair pair, ClaimReader claims) {
        this.read = read;
        this.losses = read.words("losses");
        this.unsaid = read.words("unsaid");
        this.pair = pair;
        this.claims = claims;
        this.counts = new CountReader(read);
    }

    /** The losses that the fresh statements give, one entry a side and claimant. */
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
        int from = statement.sentence().from();
        Span span = read.span(Math.max(from, cue.from() - 6), cue.to());
        boolean title = statement.sentence().isTitle();
        if (negated(from, cue)) {
            if (!word.equals("bodies") && !word.equals("body")) {
                out.add(new Tolls.Toll("wounded", 0, 0, null, null, span, title));
                if (losses.contains(word) || word.equals("killed")) {
                    out.add(new Tolls.Toll("killed", 0, 0, null, null, span, title));
                }
            }
            return;
        }
        if (losses.contains(word) || word.equals("hospital") || word.equals("body") || word.equals("bodies")) {
            return;
        }
        CountReader.Count number = counts.count(statement, cue);
        if (number == null) {
            return;
        }
        String side = side(statement, number.first(), cue);
        Speaker speaker = claims.speakerOf(statement.sentence(), cue.from());
        String claimant = speaker == null || !pair.has(speaker.country() == null ? "" : speaker.country())
                ? null
                : speaker.country();
        out.add(toll(
                harm,
                number,
                side,
                claimant,
                read.span(Math.min(number.first(), cue.from()), Math.max(number.first() + 1, cue.to())),
                title));
    }

    private Tolls.Toll toll(
            String harm, CountReader.Count number, String side, String claimant, Span span, boolean title) {
        int low = number.number();
        Integer high = number.number();
        String lead = read.word(number.first() - 1);
        String lead2 = read.word(number.first() - 2);
        boolean feared = false;
        for (int at = number.first(); at < number.first() + 6; at++) {
            feared |= read.word(at).equals("feared");
        }
        if (lead.equals("least") || lead.equals("over") || lead2.equals("least")) {
            high = null;
        } else if (lead.equals("than") && lead2.equals("more")) {
            low++;
            high = null;
        } else if (feared || lead.equals("to") && lead2.equals("up") || lead.equals("as") && lead2.equals("many")) {
            low = 0;
        }
        return new Tolls.Toll(harm, low, high, side, claimant, span, title);
    }

    private boolean negated(int from, Found<Cue> cue) {
        for (int at = cue.from() - 1; at >= Math.max(from, cue.from() - 4); at--) {
            String word = read.word(at);
            if (word.equals("no")
                    || word.equals("nobody")
                    || word.equals("none")
                    || word.equals("without")
                    || word.equals("neither")
                    || word.equals("one") && read.word(at - 1).equals("no")) {
                return true;
            }
            if (word.equals(",") || word.equals(".") || unsaid.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private String side(Statement statement, int number, Found<Cue> cue) {
        int from = Math.min(number, cue.from());
        int to = Math.max(number + 5, cue.from());
        for (Found<Actor> actor : read.actors(
                Math.max(statement.sentence().from(), from),
                Math.min(statement.sentence().to(), to))) {
            if (pair.has(actor.what().country()) && actor.what().role() != Actor.Role.CAPITAL) {
                return actor.what().country();
            }
        }
        Speaker speaker = claims.speakerOf(statement.sentence(), number);
        for (int at = number; at < number + 5; at++) {
            String word = read.word(at);
            boolean own = word.equals("its") || word.equals("our") || word.equals("ours") || word.equals("his");
            if (own && speaker != null && speaker.country() != null && pair.has(speaker.country())) {
                return speaker.country();
            }
        }
        for (Attack attack : statement.mutual() ? List.<Attack>of() : statement.attacks()) {
            if (pair.has(attack.attacker())
                    && statement.attacks().stream()
                            .allMatch(each -> each.attacker().equals(attack.attacker()))) {
                return pair.opposite(attack.attacker());
            }
        }
        return null;
    }
}
