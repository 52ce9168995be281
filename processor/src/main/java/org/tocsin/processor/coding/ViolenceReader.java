package org.tocsin.processor.coding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads whether armed violence is reported, of whatever kind and wherever: rebels, gangs and police as well as armies.
 * Unlike the reading of border incidents it asks neither for two countries nor for freshness.
 */
final class ViolenceReader {

    /** So many words of other matters settle it. */
    private static final double FIGURES = 4;

    private static final double TOPICS = 2;

    private static final Set<ViolenceWord> AGAINST = EnumSet.of(
            ViolenceWord.UNREST,
            ViolenceWord.AVERTED,
            ViolenceWord.ACCORD,
            ViolenceWord.MISHAP,
            ViolenceWord.DRILL,
            ViolenceWord.FIGURE);

    private ViolenceReader() {}

    static Violence read(ReadText read, List<Found<ViolenceWord>> found, List<Statement> statements) {
        Finds<ViolenceWord> words = new Finds<>(found, read.tokens().size());
        double armed = statements.stream().mapToDouble(Statement::armed).max().orElse(0);
        Set<ViolenceWord> all = EnumSet.noneOf(ViolenceWord.class);
        Links links = new Links();
        int unrest = 0;
        for (Sentence sentence : read.sentences()) {
            Set<ViolenceWord> here = words(read, words, sentence);
            boolean force = read.has(CueKind.FORCE, sentence.from(), sentence.to())
                    || read.actors(sentence.from(), sentence.to()).stream()
                            .anyMatch(actor -> actor.what().role() == Actor.Role.FORCE);
            links.add(here, force);
            all.addAll(here);
            unrest += here.contains(ViolenceWord.UNREST) ? 1 : 0;
        }
        boolean quiet = !all.contains(ViolenceWord.TOLL);
        long figures = found.stream()
                .filter(word -> word.what() == ViolenceWord.FIGURE)
                .count();
        double topics = read.cues(0, read.tokens().size()).stream()
                .filter(cue -> cue.what().kind() == CueKind.TOPIC)
                .mapToDouble(cue -> cue.what().strength())
                .sum();
        return new Violence(
                armed,
                is(all.contains(ViolenceWord.CLASH)),
                is(all.contains(ViolenceWord.CLASH) && Collections.disjoint(all, AGAINST)),
                is(links.groupDeed),
                is(links.forceDeed),
                is(links.armsDeed),
                is(links.tollDeed),
                is(all.contains(ViolenceWord.DEED)),
                is(links.groupToll),
                is(links.armsToll),
                is(links.taking),
                is(links.ground),
                is(all.contains(ViolenceWord.GROUP)),
                is(links.force),
                is(!quiet),
                unrest / (double) Math.max(1, read.sentences().size()),
                is(links.unrestDeed),
                is(all.contains(ViolenceWord.AVERTED)),
                is(all.contains(ViolenceWord.AVERTED) && quiet),
                is(all.contains(ViolenceWord.ACCORD)),
                is(all.contains(ViolenceWord.ACCORD) && quiet && !all.contains(ViolenceWord.CLASH)),
                is(all.contains(ViolenceWord.MISHAP)),
                is(all.contains(ViolenceWord.DRILL)),
                Math.min(1, figures / FIGURES),
                Math.min(1, topics / TOPICS));
    }

    private static Set<ViolenceWord> words(ReadText read, Finds<ViolenceWord> words, Sentence sentence) {
        Set<ViolenceWord> here = EnumSet.noneOf(ViolenceWord.class);
        int harmlessTo = -1;
        for (Found<ViolenceWord> found : words.within(sentence.from(), sentence.to())) {
            harmlessTo = found.what() == ViolenceWord.HARMLESS ? found.to() : harmlessTo;
            if (found.what() != ViolenceWord.TOLL || found.from() >= harmlessTo) {
                here.add(found.what());
            }
        }
        for (Found<Cue> cue : read.cues(sentence.from(), sentence.to())) {
            if (cue.what().kind() != CueKind.HARM || !here.contains(ViolenceWord.HARMLESS)) {
                addCue(cue.what(), here);
            }
        }
        if (here.contains(ViolenceWord.CLASH)) {
            here.add(ViolenceWord.DEED);
        }
        return here;
    }

    /** What a word of border incidents says here; so a language without a list of its own is read too. */
    private static void addCue(Cue cue, Set<ViolenceWord> here) {
        switch (cue.kind()) {
            case EVENT ->
                here.add(cue.strength() == 1 && !cue.value().equals("other") ? ViolenceWord.CLASH : ViolenceWord.DEED);
            case ACT -> here.add(ViolenceWord.DEED);
            case WEAPON -> here.add(ViolenceWord.ARMS);
            case HARM -> here.add(cue.value().equals("captured") ? ViolenceWord.TAKING : ViolenceWord.TOLL);
            default -> {}
        }
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    /** What stands together in one sentence. */
    private static final class Links {
        private boolean groupDeed;
        private boolean forceDeed;
        private boolean armsDeed;
        private boolean tollDeed;
        private boolean groupToll;
        private boolean armsToll;
        private boolean taking;
        private boolean ground;
        private boolean force;
        private boolean unrestDeed;

        void add(Set<ViolenceWord> here, boolean soldiers) {
            boolean deed = here.contains(ViolenceWord.DEED);
            boolean group = here.contains(ViolenceWord.GROUP);
            boolean arms = here.contains(ViolenceWord.ARMS);
            boolean toll = here.contains(ViolenceWord.TOLL);
            groupDeed |= deed && group;
            forceDeed |= deed && soldiers;
            armsDeed |= deed && arms;
            tollDeed |= deed && toll;
            groupToll |= group && toll;
            armsToll |= arms && toll;
            taking |= here.contains(ViolenceWord.TAKING) && (group || arms || soldiers);
            ground |= here.contains(ViolenceWord.GROUND) && (group || soldiers);
            force |= soldiers;
            unrestDeed |= deed && here.contains(ViolenceWord.UNREST) && !group;
        }
    }
}
