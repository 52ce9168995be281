package org.tocsin.processor.coding;

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

    /** No clash that one item reports costs more; larger figures are a war's. */
    private static final int MOST = 1000;

    /** "died in a hospital in Riyadh of his wounds": so far behind the verb. */
    private static final int WOUNDS = 5;

    /** Words of harm below this say that somebody was hit, who may be dead ("hit in the head"). */
    private static final double SURE = 0.5;

    /** All figures of this event, and those of whom words alone tell that do not say whether they live. */
    private final List<Tolls.Toll> told = new ArrayList<>();

    private final List<Tolls.Toll> faint = new ArrayList<>();
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
        this.past = new PastLosses(read, freshness, pair);
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
        PastLosses.Lead lead = past.lead(statements);
        for (Statement statement : statements) {
            if (statement.fresh() && past.isFresh(statement, lead)) {
                read(statement, tolls);
            }
            sides.hear(statement);
        }
        faint.stream()
                .filter(toll -> told.stream().noneMatch(dead -> isSame(dead, toll)))
                .forEach(tolls::add);
        return tolls.casualties();
    }

    /** "Soldier shot dead" over "he was hit in the chest": what befell the dead. */
    private static boolean isSame(Tolls.Toll dead, Tolls.Toll hit) {
        return dead.harm().equals("killed")
                && dead.low() == hit.low()
                && dead.sentence() != hit.sentence()
                && !dead.claimed()
                && !dead.nature().differsFrom(hit.nature())
                && (dead.side() == null || hit.side() == null || dead.side().equals(hit.side()));
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
        for (LossReader.Loss loss : withoutParts(losses.losses(sentence, counted))) {
            boolean ofWounds = isOfWounds(sentence, loss);
            People people = loss.people();
            whose = sides.whose(statement, loss, whose);
            boolean feared = isFeared(sentence, loss);
            if (people.low() >= MOST
                    || past.tellsOfBefore(statement, loss.from(), loss.cue())
                    || isOfThird(sentence, people, whose)
                    || feared && isEither(loss.cue())) {
                continue;
            }
            Tolls.Toll toll = new Tolls.Toll(
                    loss.harm(),
                    feared ? 0 : people.low(),
                    feared ? Integer.valueOf(people.high() == null ? people.low() : people.high()) : people.high(),
                    people.nature(),
                    past.isSuperseded(sentence, loss.from())
                            ? Tolls.Way.FORMER
                            : loss.running() ? Tolls.Way.TOTAL : way(statement, loss),
                    whose.country(),
                    whose.claimant(),
                    whose.claimed(),
                    sentence.index(),
                    sentence.isTitle(),
                    read.span(loss.from(), loss.to()));
            told.add(toll);
            if (ofWounds && toll.way() != Tolls.Way.OF_HURT) {
                out.died(toll, people.use() == People.Use.ORDINAL ? 1 : toll.low());
            }
            boolean another = toll.way() == Tolls.Way.MORE || read.names(own, sentence, people.from() - 1, people.to());
            if (loss.cue().what().strength() < SURE && !another) {
                faint.add(toll);
            } else {
                out.add(toll);
            }
        }
    }

    /** "Four died: two at the ford, two more at the mill", "one died here and two there, three in all": parts are no more. */
    private static List<LossReader.Loss> withoutParts(List<LossReader.Loss> losses) {
        List<LossReader.Loss> out = new ArrayList<>(losses);
        for (String harm : losses.stream().map(LossReader.Loss::harm).distinct().toList()) {
            List<List<LossReader.Loss>> told = new ArrayList<>();
            for (LossReader.Loss loss : losses) {
                if (!loss.harm().equals(harm)) {
                    continue;
                }
                if (told.isEmpty() || told.getLast().getLast().chain() != loss.chain()) {
                    told.add(new ArrayList<>());
                }
                told.getLast().add(loss);
            }
            if (told.size() > 2) {
                int sum = told.stream().mapToInt(CasualtyReader::count).sum();
                boolean first = count(told.getFirst()) * 2 == sum;
                boolean last = count(told.getLast()) * 2 == sum;
                List<List<LossReader.Loss>> parts = first
                        ? told.subList(1, told.size())
                        : last ? told.subList(0, told.size() - 1) : List.<List<LossReader.Loss>>of();
                parts.forEach(out::removeAll);
            }
        }
        return out;
    }

    private static int count(List<LossReader.Loss> told) {
        return told.stream().mapToInt(loss -> loss.people().low()).sum();
    }

    private Tolls.Way way(Statement statement, LossReader.Loss loss) {
        boolean dies = loss.harm().equals("killed")
                && read.words("dying").contains(read.word(loss.cue().from()));
        Sentence sentence = statement.sentence();
        boolean apart = sentence.index() > 1 && read.names(read.words("apart"), sentence, loss.from(), sentence.to());
        return switch (loss.people().use()) {
            case MORE -> Tolls.Way.MORE;
            case NEW -> apart ? Tolls.Way.MORE : plain(statement);
            case KNOWN -> dies ? Tolls.Way.OF_HURT : Tolls.Way.AGAIN;
            case PART -> Tolls.Way.OF_HURT;
            default -> plain(statement);
        };
    }

    /** "six rebels were killed there": below the lead, those of neither side whom neither speaks of. */
    private boolean isOfThird(Sentence sentence, People people, LossSides.Whose whose) {
        if (sentence.index() <= 1 || whose.claimant() != null) {
            return false;
        }
        Set<String> thirds = read.words("third parties");
        boolean nobodyNamed = read.actors(sentence.from(), sentence.to()).stream()
                .noneMatch(actor -> pair.has(actor.what().country()));
        return people.head() >= 0 && thirds.contains(read.word(people.head()))
                || nobodyNamed && read.names(thirds, sentence, sentence.from(), sentence.to());
    }

    private Tolls.Way plain(Statement statement) {
        return statement.mutual() || pair.countries().stream().allMatch(country -> names(statement, country))
                ? Tolls.Way.WHOLE
                : Tolls.Way.PLAIN;
    }

    /** "A second guard died of his wounds", below what told of them as hurt. */
    private boolean isOfWounds(Sentence sentence, LossReader.Loss loss) {
        return sentence.index() > 1
                && loss.harm().equals("killed")
                && read.words("dying").contains(read.word(loss.cue().from()))
                && loss.people().use() != People.Use.NEW
                && read.names(
                        read.words("wounds"),
                        sentence,
                        loss.cue().from() + 1,
                        Math.min(sentence.to(), loss.cue().to() + WOUNDS));
    }

    private static boolean names(Statement statement, String country) {
        return statement.actors().stream()
                .anyMatch(actor ->
                        actor.what().country().equals(country) && actor.what().role() != Actor.Role.REGION);
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
                || read.tokens().subList(from, harm.from()).stream().anyMatch(Token::isNumber)
                || isCountedBehind(sentence, harm)
                || read.words("lost").contains(read.word(harm.from()))
                        && Numbers.isNumeric(read, read.times(harm.to(), harm.to() + 1), harm.to());
    }

    /** "put the enemy's losses at twenty", "the deaths of two soldiers"; not "losses of four killed". */
    private boolean isCountedBehind(Sentence sentence, Found<Cue> harm) {
        boolean led = read.words("toll leads").contains(read.word(harm.to()));
        int end = Math.min(sentence.to(), harm.to() + 5);
        boolean counted = false;
        for (int at = harm.to() + 1; at < end; at++) {
            counted |= Numbers.isNumeric(read, read.times(at, at + 1), at);
        }
        return led && counted && read.cues(harm.to(), end).stream().noneMatch(LossReader::isHarm);
    }

    private boolean isFeared(Sentence sentence, LossReader.Loss loss) {
        return read.names(read.words("feared"), sentence, loss.from() - 1, loss.to() + 1);
    }

    /** "killed or hurt". */
    private boolean isEither(Found<Cue> harm) {
        return read.words("ranges").contains(read.word(harm.to()))
                && read.cues(harm.to(), harm.to() + 2).stream().anyMatch(LossReader::isHarm);
    }

    /** "there are losses among servicemen": somebody fell, and nobody says how many. */
    private void open(Statement statement, Found<Cue> cue, Tolls out) {
        Sentence sentence = statement.sentence();
        boolean unsaid = read.names(read.words("none"), sentence, cue.from() - 5, cue.from());
        if (unsaid || !openLosses.contains(read.word(cue.from()))) {
            return;
        }
        boolean owned = read.names(there, sentence, cue.from() - 4, cue.to() + 4)
                || read.names(own, sentence, cue.from() - 4, cue.to() + 3);
        for (Found<Cue> before : read.cues(Math.max(sentence.from(), cue.from() - 3), cue.from())) {
            owned |= before.what().kind() == CueKind.REPORT || before.what().kind() == CueKind.ADMIT;
            if (before.what().kind() == CueKind.HYPOTHETICAL || before.what().kind() == CueKind.NEGATION) {
                return;
            }
        }
        String side = sides.ofLosses(statement, cue);
        if (owned
                && !read.names(foes, sentence, cue.from() - 5, cue.to() + 5)
                && !(side == null && sentence.isTitle())) {
            Span span = read.span(Math.max(sentence.from(), cue.from() - 3), cue.to());
            out.add(Tolls.Toll.open(side, sentence.index(), sentence.isTitle(), span));
        }
    }
}
