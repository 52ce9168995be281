package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads whether armed violence is reported, of whatever kind and wherever: rebels, gangs and police as well as armies.
 * Unlike the reading of border incidents it asks neither for two countries nor for freshness.
 *
 * <p>A word of violence is told, or only mentioned. It is mentioned where the sentence is about something else, a
 * protest, an arrest, a court, a memory, a threat or an accord, and that stands before it ("arrested four for the
 * bombing") or the word stands in a clause of its own ("the cell that murdered two officers was arrested").
 */
final class ViolenceReader {

    /** So many words of other matters settle it. */
    private static final double FIGURES = 4;

    private static final double TOPICS = 2;

    private final ReadText read;
    private final Finds<ViolenceWord> words;
    private final BitSet hidden;
    /** Whether the cues of border incidents must serve for want of a list. */
    private final boolean cuesAlone;

    private ViolenceReader(ReadText read, List<Found<ViolenceWord>> found, boolean cuesAlone) {
        this.read = read;
        this.words = new Finds<>(found, read.tokens().size());
        this.hidden = ViolenceLexicon.hidden(found, read.tokens().size());
        this.cuesAlone = cuesAlone;
    }

    static Violence read(ReadText read, ViolenceLexicon lexicon, List<Statement> statements) {
        ViolenceReader reader = new ViolenceReader(read, lexicon.find(read.tokens()), lexicon.isEmpty());
        return reader.read(statements);
    }

    private Violence read(List<Statement> statements) {
        Violence out = new Violence();
        out.set(
                ViolenceSign.ARMED,
                statements.stream().mapToDouble(Statement::armed).max().orElse(0));
        ViolenceSum sum = new ViolenceSum(out);
        for (Sentence sentence : read.sentences()) {
            sum.add(told(inOrder(sentence), sentence));
        }
        sum.close();
        long figures = 0;
        for (Found<ViolenceWord> word : words) {
            figures += word.what() == ViolenceWord.FIGURE ? 1 : 0;
        }
        out.set(ViolenceSign.FIGURE, Math.min(1, figures / FIGURES));
        double topics = 0;
        for (Found<Cue> cue : read.cues()) {
            topics += cue.what().kind() == CueKind.TOPIC ? cue.what().strength() : 0;
        }
        out.set(ViolenceSign.TOPIC, Math.min(1, topics / TOPICS));
        return out;
    }

    /** The words of a sentence, those of border incidents among them. */
    private List<Found<ViolenceWord>> inOrder(Sentence sentence) {
        List<Found<ViolenceWord>> own = words.within(sentence.from(), sentence.to());
        List<Found<ViolenceWord>> out = new ArrayList<>();
        boolean harmless = false;
        int harmlessTo = -1;
        for (Found<ViolenceWord> found : own) {
            if (found.what() == ViolenceWord.HARMLESS) {
                harmlessTo = found.to();
                harmless = true;
            }
            boolean denied = found.what() == ViolenceWord.TOLL && found.from() < harmlessTo;
            if (!denied && !isHidden(found.what(), found)) {
                out.add(found);
            }
        }
        for (Found<Cue> cue : read.cues(sentence.from(), sentence.to())) {
            ViolenceWord word = cue.what().kind() == CueKind.HARM && harmless ? null : word(cue.what());
            if (word != null && !isHidden(word, cue)) {
                out.add(new Found<>(word, cue.from(), cue.to()));
            }
        }
        for (Found<Actor> actor : read.actors(sentence.from(), sentence.to())) {
            if (actor.what().role() == Actor.Role.FORCE) {
                out.add(new Found<>(ViolenceWord.FORCE, actor.from(), actor.to()));
            }
        }
        out.sort(Comparator.comparingInt(Found::from));
        return out;
    }

    private boolean isHidden(ViolenceWord word, Found<?> found) {
        return ViolenceWord.HIDEABLE.contains(word)
                && hidden.get(found.from())
                && hidden.nextClearBit(found.from()) >= found.to();
    }

    /** What a word of border incidents says here; so a language without a list of its own is read too. */
    private ViolenceWord word(Cue cue) {
        return switch (cue.kind()) {
            case EVENT ->
                cuesAlone && cue.strength() == 1 && !cue.value().equals("other")
                        ? ViolenceWord.CLASH
                        : ViolenceWord.DEED;
            case ACT -> ViolenceWord.DEED;
            case WEAPON -> ViolenceWord.ARMS;
            case FORCE -> ViolenceWord.FORCE;
            case HARM -> cue.value().equals("captured") ? ViolenceWord.TAKING : ViolenceWord.TOLL;
            default -> null;
        };
    }

    /** Parts what a sentence tells from what it mentions. */
    private ToldWords told(List<Found<ViolenceWord>> here, Sentence sentence) {
        int frame = Integer.MAX_VALUE;
        for (Found<ViolenceWord> found : here) {
            if (ViolenceWord.FRAMES.contains(found.what())) {
                frame = found.from();
                break;
            }
        }
        int clause = frame == Integer.MAX_VALUE ? frame : clause(here, sentence);
        ToldWords out = new ToldWords();
        for (Found<ViolenceWord> found : here) {
            // A phrase that reaches over the frame ("police arrested a man who killed") begins before it.
            int parts = Math.min(frame, clause);
            boolean behind = found.from() >= parts || found.to() - 1 > parts;
            boolean aside = behind && ViolenceWord.VIOLENT.contains(found.what());
            out.add(found.what(), aside);
        }
        return out;
    }

    /** Where the first clause begins that only adds to something: "who", "after", "against". */
    private static int clause(List<Found<ViolenceWord>> here, Sentence sentence) {
        for (Found<ViolenceWord> found : here) {
            if (found.what() == ViolenceWord.ASIDE && found.from() > sentence.from()) {
                return found.from();
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The words of one sentence. */
    static final class ToldWords {
        private final Set<ViolenceWord> told = EnumSet.noneOf(ViolenceWord.class);
        private final Set<ViolenceWord> aside = EnumSet.noneOf(ViolenceWord.class);
        /** The first word that is violence or speaks against it; null where there is none. */
        private ViolenceWord first;

        private boolean groupDoes;

        private void add(ViolenceWord word, boolean mentioned) {
            boolean deed = word == ViolenceWord.CLASH || word == ViolenceWord.KILL || word == ViolenceWord.DEED;
            groupDoes |= deed && !mentioned && told.contains(ViolenceWord.GROUP);
            (mentioned ? aside : told).add(word);
            if (deed) {
                (mentioned ? aside : told).add(ViolenceWord.DEED);
            }
            if (first == null && (ViolenceWord.VIOLENT.contains(word) || ViolenceWord.AGAINST.contains(word))) {
                first = word;
            }
        }

        boolean tells(ViolenceWord word) {
            return told.contains(word);
        }

        Set<ViolenceWord> told() {
            return told;
        }

        Set<ViolenceWord> aside() {
            return aside;
        }

        ViolenceWord first() {
            return first;
        }

        boolean groupDoes() {
            return groupDoes;
        }
    }
}
