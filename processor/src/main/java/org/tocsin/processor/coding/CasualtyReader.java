package org.tocsin.processor.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Span;

/**
 * Reads the losses of this event: finds each figure, whose it is and who says so, and leaves it to {@link Tolls} to make
 * one entry a side of them. "There are losses" without a figure is one or more.
 */
final class CasualtyReader {

    /** "100 losses" are dead, until the text says otherwise. */
    private static final Cue DEAD = new Cue(CueKind.LOSS, "killed", 1);

    private final ReadText read;
    private final Sides.Pair pair;
    private final LossReader losses;
    private final NoLossReader negations;
    private final LossSides sides;
    private final PastLosses past;
    private final Set<String> lossWords;
    private final Set<String> openLosses;
    private final Set<String> own;
    private final Set<String> foes;
    private final Set<String> there;
    private final Set<String> bodies;

    CasualtyReader(ReadText read, Sides.Pair pair, ClaimReader claims, Freshness freshness) {
        this.read = read;
        this.pair = pair;
        this.losses = new LossReader(read);
        this.negations = new NoLossReader(read);
        this.sides = new LossSides(read, pair, claims);
        this.past = new PastLosses(read, freshness);
        this.lossWords = read.words("losses");
        this.openLosses = read.words("open losses");
        this.own = read.words("own losses");
        this.foes = read.words("foes");
        this.there = read.words("there");
        this.bodies = read.words("bodies");
    }

    /** The losses that the fresh statements give, one entry a side. */
    List<Casualties> casualties(List<Statement> statements) {
        Tolls tolls = new Tolls(pair.countries());
        LocalDate lead = past.leadDay(statements);
        for (Statement statement : statements) {
            if (statement.fresh() && past.isFresh(statement, lead)) {
                read(statement, tolls);
            }
            sides.hear(statement);
        }
        return tolls.casualties();
    }

    private void read(Statement statement, Tolls out) {
        Sentence sentence = statement.sentence();
        List<Found<Cue>> counted = new ArrayList<>();
        for (Clause clause : statement.clauses()) {
            for (Found<Cue> harm : losses.harms(clause.from(), clause.to())) {
                if (negations.denies(sentence, harm)) {
                    none(sentence, harm, out);
                } else if (lossWords.contains(read.word(harm.from())) && !isCounted(sentence, harm)) {
                    open(statement, harm, out);
                } else if (!isPlaceOfDeath(harm, sentence)) {
                    boolean dead = lossWords.contains(read.word(harm.from()));
                    counted.add(dead ? new Found<>(DEAD, harm.from(), harm.to()) : harm);
                }
            }
        }
        LossSides.Whose whose = null;
        for (LossReader.Loss loss : losses.losses(sentence, counted)) {
            People people = loss.people();
            whose = sides.whose(statement, loss, whose);
            if (past.tellsOfBefore(statement, loss.from(), loss.cue())) {
                continue;
            }
            boolean feared = isFeared(sentence, loss);
            out.add(new Tolls.Toll(
                    loss.harm(),
                    feared ? 0 : people.low(),
                    feared ? Integer.valueOf(people.high() == null ? people.low() : people.high()) : people.high(),
                    people.nature(),
                    past.isSuperseded(sentence, loss.from())
                            ? Tolls.Way.FORMER
                            : loss.running() ? Tolls.Way.TOTAL : way(people.use()),
                    whose.country(),
                    whose.claimant(),
                    whose.claimed(),
                    sentence.index(),
                    sentence.isTitle(),
                    read.span(loss.from(), loss.to())));
        }
    }

    private static Tolls.Way way(People.Use use) {
        return switch (use) {
            case MORE -> Tolls.Way.MORE;
            case KNOWN -> Tolls.Way.AGAIN;
            default -> Tolls.Way.PLAIN;
        };
    }

    private void none(Sentence sentence, Found<Cue> harm, Tolls out) {
        String word = read.word(harm.from());
        boolean all = lossWords.contains(word);
        Span span = read.span(negations.from(sentence, harm), harm.to());
        for (String each : List.of("killed", "wounded")) {
            boolean said = harm.what().value().equals(each) && !bodies.contains(word);
            if (all || said) {
                out.add(Tolls.Toll.none(each, sentence.index(), sentence.isTitle(), span));
            }
        }
    }

    /** "the man died in hospital" counts nobody as wounded. */
    private boolean isPlaceOfDeath(Found<Cue> harm, Sentence sentence) {
        if (!read.words("hospitals").contains(read.word(harm.from()))) {
            return false;
        }
        return read.cues(Math.max(sentence.from(), harm.from() - 5), harm.from()).stream()
                .anyMatch(LossReader::isHarm);
    }

    /** "100 Armenian losses", "on nəfərdən artıq itki". */
    private boolean isCounted(Sentence sentence, Found<Cue> harm) {
        int from = Math.max(sentence.from(), harm.from() - 3);
        return read.times(from, harm.from()).stream()
                        .anyMatch(word -> word.what().kind() == TimeWord.Kind.NUMBER)
                || read.tokens().subList(from, harm.from()).stream().anyMatch(Token::isNumber);
    }

    private boolean isFeared(Sentence sentence, LossReader.Loss loss) {
        return names(read.words("feared"), loss.from(), loss.to() + 1, sentence);
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
        String side = sides.ofLosses(statement, cue);
        if (owned && !names(foes, cue.from() - 5, cue.to() + 5, sentence) && !(side == null && sentence.isTitle())) {
            Span span = read.span(Math.max(sentence.from(), cue.from() - 3), cue.to());
            out.add(Tolls.Toll.open(side, sentence.index(), sentence.isTitle(), span));
        }
    }

    private boolean names(Set<String> words, int from, int to, Sentence sentence) {
        for (int at = Math.max(sentence.from(), from); at < Math.min(sentence.to(), to); at++) {
            if (words.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }
}
