package org.tocsin.processor.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Span;

/**
 * Reads losses of this event: digits and words, "at least", "no one was hurt", a single named soldier. A later and
 * higher figure of one side replaces a lower one, since reports tell the sum and then its parts.
 */
final class CasualtyReader {

    private static final int LEFT = 14;
    private static final int RIGHT = 7;
    /** Headline and two sentences set the day of the event. */
    private static final int LEAD = 3;
    /** A day this many tokens behind the loss still dates it. */
    private static final int SAME_CLAUSE = 4;

    private final Set<String> people;
    private final Set<String> singles;
    private final Set<String> units;
    private final Set<String> persons;
    private final Set<String> tolls;
    private final Set<String> vague;
    private final Set<String> losses;
    private final Set<String> unsaid;
    private final Set<String> active;
    private final Set<String> passives;

    private final ReadText read;
    private final Sides.Pair pair;
    private final ClaimReader claims;

    CasualtyReader(ReadText read, Sides.Pair pair, ClaimReader claims) {
        this.read = read;
        this.people = read.words("people");
        this.singles = read.words("singles");
        this.units = read.words("units");
        this.persons = read.words("persons");
        this.tolls = read.words("tolls");
        this.vague = read.words("vague");
        this.losses = read.words("losses");
        this.unsaid = read.words("unsaid");
        this.active = read.words("active");
        this.passives = read.words("casualty passives");
        this.pair = pair;
        this.claims = claims;
    }

    private record Toll(String harm, int low, Integer high, String side, String claimant, Span span, boolean title) {}

    /** The losses that the fresh statements give, one entry a side and claimant. */
    List<Casualties> casualties(List<Statement> statements, Freshness freshness) {
        List<Toll> tolls = new ArrayList<>();
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
        return merged(tolls);
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

    private void toll(Statement statement, Found<Cue> cue, List<Toll> out) {
        String harm = cue.what().value();
        String word = read.word(cue.from());
        int from = statement.sentence().from();
        Span span = read.span(Math.max(from, cue.from() - 6), cue.to());
        boolean title = statement.sentence().isTitle();
        if (negated(from, cue)) {
            if (!word.equals("bodies") && !word.equals("body")) {
                out.add(new Toll("wounded", 0, 0, null, null, span, title));
                if (losses.contains(word) || word.equals("killed")) {
                    out.add(new Toll("killed", 0, 0, null, null, span, title));
                }
            }
            return;
        }
        if (losses.contains(word) || word.equals("hospital") || word.equals("body") || word.equals("bodies")) {
            return;
        }
        boolean passive = false;
        for (int at = cue.from() - 1; at >= Math.max(from, cue.from() - 3); at--) {
            passive |= passives.contains(read.word(at));
        }
        boolean counted = word.equals("death") || word.equals("deaths") || word.equals("dead") || word.equals("killed");
        int[] number = counted && tolls.contains(read.word(word.equals("death") ? cue.to() : cue.from() - 2))
                ? tollOf(statement, cue)
                : null;
        if (number == null && active.contains(word) && !passive) {
            number = rightOf(statement, cue);
        }
        boolean animals = number == null && countsOther(cue);
        if (number == null && !animals) {
            number = leftOf(statement, cue);
        }
        if (number == null && (word.equals("death") || word.equals("toll"))) {
            return;
        }
        if (number == null) {
            return;
        }
        String side = side(statement, number[1], cue);
        Speaker speaker = claims.speakerOf(statement.sentence(), cue.from());
        String claimant = speaker == null || !pair.has(speaker.country() == null ? "" : speaker.country())
                ? null
                : speaker.country();
        out.add(toll(
                harm,
                number,
                side,
                claimant,
                read.span(Math.min(number[1], cue.from()), Math.max(number[1] + 1, cue.to())),
                title));
    }

    /** "killed eleven of his sheep". */
    private boolean countsOther(Found<Cue> cue) {
        if (!active.contains(read.word(cue.from()))) {
            return false;
        }
        List<Found<TimeWord>> words =
                read.times(cue.to(), Math.min(read.tokens().size(), cue.to() + 2));
        boolean number = Numbers.isNumeric(read, words, cue.to());
        for (int at = cue.to(); number && at < cue.to() + 5; at++) {
            if (units.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    private Toll toll(String harm, int[] number, String side, String claimant, Span span, boolean title) {
        int low = number[0];
        Integer high = number[0];
        String lead = read.word(number[1] - 1);
        String lead2 = read.word(number[1] - 2);
        boolean feared = false;
        for (int at = number[1]; at < number[1] + 6; at++) {
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
        return new Toll(harm, low, high, side, claimant, span, title);
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

    /** The number before: "three soldiers were killed"; or a single person: "a soldier", "Private Abbasov". */
    private int[] leftOf(Statement statement, Found<Cue> cue) {
        int from = Math.max(statement.sentence().from(), cue.from() - LEFT);
        List<Found<TimeWord>> words =
                read.times(statement.sentence().from(), statement.sentence().to());
        int single = -1;
        for (int at = cue.from() - 1; at >= from; at--) {
            String word = read.word(at);
            if (word.equals(";") || word.equals(".") || word.equals(":")) {
                break;
            }
            boolean parted = word.equals(",") || read.has(CueKind.HARM, at, at + 1);
            if (vague.contains(word) || single >= 0 && parted) {
                break;
            }
            if (single < 0 && singles.contains(word)) {
                single = at;
            }
            if (!Numbers.isNumeric(read, words, at)) {
                continue;
            }
            int[] number = numberEndingAt(statement, words, at);
            if (number != null && (number[0] != 1 || isArticle(number[1]) == 0 || single >= 0)) {
                return joined(statement, words, number);
            }
        }
        return single >= 0 && !isPluralVerb(cue) ? new int[] {1, single} : null;
    }

    /** "Four marines and three fishermen": counts side by side add up. */
    private int[] joined(Statement statement, List<Found<TimeWord>> words, int[] last) {
        int total = last[0];
        int first = last[1];
        for (int parts = 0; parts < 4; parts++) {
            String link = read.word(first - 1);
            if (!link.equals("and") && !link.equals(",")) {
                break;
            }
            int before = -1;
            for (int at = first - 2; at > Math.max(statement.sentence().from() - 1, first - 8); at--) {
                if (Numbers.isNumeric(read, words, at)) {
                    before = at;
                    break;
                }
                if (!read.token(at).isWord()
                        || passives.contains(read.word(at))
                        || read.has(CueKind.HARM, at, at + 1)) {
                    break;
                }
            }
            int[] number = before < 0 ? null : numberEndingAt(statement, words, before);
            if (number == null) {
                break;
            }
            total += number[0];
            first = number[1];
        }
        return new int[] {total, first};
    }

    /** "brings the number of dead to three": a toll takes the figure behind it. */
    private int[] tollOf(Statement statement, Found<Cue> cue) {
        List<Found<TimeWord>> words =
                read.times(statement.sentence().from(), statement.sentence().to());
        for (int at = cue.to(); at < Math.min(statement.sentence().to() - 1, cue.to() + 9); at++) {
            boolean leads = read.word(at).equals("to") || read.word(at).equals("at");
            if (leads && Numbers.isNumeric(read, words, at + 1)) {
                int end = at + 2;
                while (end < statement.sentence().to() && Numbers.isNumeric(read, words, end)) {
                    end++;
                }
                int value = Numbers.value(read, words, at + 1, end);
                return value < 0 || units.contains(read.word(end)) ? null : new int[] {value, at + 1};
            }
        }
        return null;
    }

    private int isArticle(int at) {
        return read.word(at).equals("a")
                        || read.word(at).equals("an")
                        || read.word(at).equals("another")
                ? 1
                : 0;
    }

    private boolean isPluralVerb(Found<Cue> cue) {
        return read.word(cue.from() - 1).equals("were")
                || read.word(cue.from() - 1).equals("are");
    }

    private int[] rightOf(Statement statement, Found<Cue> cue) {
        int to = Math.min(statement.sentence().to(), cue.to() + RIGHT);
        List<Found<TimeWord>> words =
                read.times(statement.sentence().from(), statement.sentence().to());
        for (int at = cue.to(); at < to; at++) {
            String word = read.word(at);
            if (word.equals(",") || word.equals(".") || word.equals(";")) {
                return null;
            }
            if (Numbers.isNumeric(read, words, at)) {
                int end = at + 1;
                while (end < to && Numbers.isNumeric(read, words, end)) {
                    end++;
                }
                int[] number = numberEndingAt(statement, words, end - 1);
                boolean bare =
                        end >= to || !read.token(end).isWord() || read.word(end).equals("and");
                int value = Numbers.value(read, words, at, end);
                return number == null && bare && value > 1 && value < 1900 ? new int[] {value, at} : number;
            }
            if (singles.contains(word)) {
                return new int[] {1, at};
            }
        }
        return null;
    }

    /** Value and first token of a count of people that ends at {@code at}, or null where it counts something else. */
    private int[] numberEndingAt(Statement statement, List<Found<TimeWord>> words, int at) {
        int start = at;
        while (start > statement.sentence().from() && at - start < 4 && Numbers.isNumeric(read, words, start - 1)) {
            start--;
        }
        int value = Numbers.value(read, words, start, at + 1);
        String next = read.word(at + 1);
        String before = read.word(start - 1);
        if (value < 0
                || units.contains(next)
                || before.equals("aged")
                || before.equals("no")
                || value > 1900 && value < 2100 && next.length() > 0 && !people.contains(next)) {
            return null;
        }
        boolean age =
                before.equals("of") || before.equals(",") && read.token(at).isNumber();
        if (age && !persons.contains(next) && !persons.contains(read.word(at + 2))) {
            return null;
        }
        for (int i = at + 1; i <= at + 4; i++) {
            if (units.contains(read.word(i))) {
                return null;
            }
        }
        for (int i = at + 1; i <= at + 4 && i < statement.sentence().to(); i++) {
            String word = read.word(i);
            if (people.contains(word) || read.has(CueKind.HARM, i, i + 1)) {
                return new int[] {value, start};
            }
            if (word.equals(",") || units.contains(word)) {
                return null;
            }
        }
        return null;
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

    private List<Casualties> merged(List<Toll> all) {
        Map<String, Toll> most = new LinkedHashMap<>();
        for (String harm : List.of("killed", "wounded", "captured")) {
            List<Toll> tolls =
                    all.stream().filter(toll -> toll.harm().equals(harm)).toList();
            boolean body = tolls.stream().anyMatch(toll -> !toll.title());
            List<Toll> kept =
                    tolls.stream().filter(toll -> !body || !toll.title()).toList();
            boolean positive = kept.stream().anyMatch(toll -> toll.low() > 0 || toll.high() == null || toll.high() > 0);
            for (Toll toll : kept) {
                if (positive && toll.high() != null && toll.high() == 0) {
                    continue;
                }
                Toll known = most.get(harm + toll.side());
                if (known == null || toll.low() > known.low()) {
                    most.put(harm + toll.side(), toll);
                }
            }
            settle(harm, most);
        }
        Map<String, Casualties> out = new LinkedHashMap<>();
        for (Toll toll : most.values()) {
            Range range = new Range(toll.low(), toll.high());
            Casualties known = out.get(toll.side() + "");
            out.put(
                    toll.side() + "",
                    new Casualties(
                            toll.side(),
                            toll.harm().equals("killed") ? range : known == null ? null : known.killed(),
                            toll.harm().equals("wounded") ? range : known == null ? null : known.wounded(),
                            toll.harm().equals("captured") ? range : known == null ? null : known.captured(),
                            known == null ? toll.claimant() : known.claimant(),
                            known == null ? toll.span() : known.span()));
        }
        return List.copyOf(out.values());
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
