package org.tocsin.processor.coding;

import java.util.EnumSet;
import java.util.Set;

/** Adds up what the sentences of a text say of armed violence, and what stands together in one of them. */
final class ViolenceSum {

    /** So many kinds of words against it settle it. */
    private static final double MANY_KINDS = 3;

    private final Violence out;
    private final Set<ViolenceWord> told = EnumSet.noneOf(ViolenceWord.class);
    private final Set<ViolenceWord> aside = EnumSet.noneOf(ViolenceWord.class);
    private ViolenceWord first;
    private int sentences;
    private int unrest;

    ViolenceSum(Violence out) {
        this.out = out;
    }

    void add(ViolenceReader.ToldWords here) {
        told.addAll(here.told());
        aside.addAll(here.aside());
        first = first == null ? here.first() : first;
        unrest += here.tells(ViolenceWord.UNREST) ? 1 : 0;
        boolean group = here.tells(ViolenceWord.GROUP);
        boolean force = here.tells(ViolenceWord.FORCE);
        boolean arms = here.tells(ViolenceWord.ARMS);
        boolean kill = here.tells(ViolenceWord.KILL);
        boolean deed = here.tells(ViolenceWord.DEED);
        boolean toll = here.tells(ViolenceWord.TOLL) || kill;
        raise(ViolenceSign.CLASH_FIRST, sentences == 0 && here.tells(ViolenceWord.CLASH));
        raise(ViolenceSign.GROUP_KILL, kill && group);
        raise(ViolenceSign.FORCE_KILL, kill && force);
        raise(ViolenceSign.ARMS_KILL, kill && arms);
        raise(ViolenceSign.GROUP_DEED, deed && group);
        raise(ViolenceSign.GROUP_DOES, here.groupDoes());
        raise(ViolenceSign.FORCE_DEED, deed && force);
        raise(ViolenceSign.ARMS_DEED, deed && arms);
        raise(ViolenceSign.TOLL_DEED, deed && toll);
        raise(ViolenceSign.GROUP_TOLL, toll && group);
        raise(ViolenceSign.FORCE_TOLL, toll && force);
        raise(ViolenceSign.ARMS_TOLL, toll && arms);
        raise(ViolenceSign.GROUP_FORCE, deed && group && force);
        raise(ViolenceSign.TAKING_ARMED, here.tells(ViolenceWord.TAKING) && (group || arms || force));
        raise(ViolenceSign.GROUND, here.tells(ViolenceWord.GROUND) && (group || force));
        raise(ViolenceSign.UNREST_DEED, here.tells(ViolenceWord.UNREST) && deed && !group);
        raise(ViolenceSign.BRAWL_BARE, here.tells(ViolenceWord.BRAWL) && !group && !arms);
        sentences++;
    }

    private void raise(ViolenceSign sign, boolean is) {
        if (is) {
            out.set(sign, true);
        }
    }

    /** What holds of the text as a whole. */
    void close() {
        boolean harm = told.contains(ViolenceWord.TOLL) || told.contains(ViolenceWord.KILL);
        boolean taking = told.contains(ViolenceWord.TAKING);
        boolean clash = told.contains(ViolenceWord.CLASH);
        out.set(ViolenceSign.CLASH, clash);
        long against = told.stream().filter(ViolenceWord.AGAINST::contains).count();
        boolean plain = against == 0;
        out.set(ViolenceSign.CLASH_PLAIN, clash && plain);
        out.set(ViolenceSign.KILL_PLAIN, told.contains(ViolenceWord.KILL) && plain);
        out.set(ViolenceSign.DEED_PLAIN, told.contains(ViolenceWord.DEED) && plain);
        out.set(ViolenceSign.GROUP_PLAIN, told.contains(ViolenceWord.GROUP) && plain);
        out.set(ViolenceSign.ARMS_PLAIN, told.contains(ViolenceWord.ARMS) && plain);
        out.set(ViolenceSign.FORCE_PLAIN, told.contains(ViolenceWord.FORCE) && plain);
        out.set(ViolenceSign.AGAINST, Math.min(1, against / MANY_KINDS));
        out.set(ViolenceSign.CLASH_ASIDE, aside.contains(ViolenceWord.CLASH));
        out.set(ViolenceSign.OPENS, first != null && ViolenceWord.VIOLENT.contains(first));
        out.set(ViolenceSign.KILL, told.contains(ViolenceWord.KILL));
        out.set(ViolenceSign.KILL_ASIDE, aside.contains(ViolenceWord.KILL));
        out.set(ViolenceSign.DEED, told.contains(ViolenceWord.DEED));
        out.set(ViolenceSign.DEED_ASIDE, aside.contains(ViolenceWord.DEED));
        out.set(ViolenceSign.TAKING, taking);
        out.set(ViolenceSign.GROUP, told.contains(ViolenceWord.GROUP));
        out.set(ViolenceSign.FORCE, told.contains(ViolenceWord.FORCE));
        out.set(ViolenceSign.ARMS, told.contains(ViolenceWord.ARMS));
        out.set(ViolenceSign.TOLL, harm);
        out.set(ViolenceSign.TOLL_ASIDE, aside.contains(ViolenceWord.TOLL));
        out.set(ViolenceSign.HARMLESS, told.contains(ViolenceWord.HARMLESS));
        out.set(ViolenceSign.QUIET, told.contains(ViolenceWord.QUIET));
        out.set(ViolenceSign.UNREST, unrest / (double) Math.max(1, sentences));
        out.set(ViolenceSign.BRAWL, told.contains(ViolenceWord.BRAWL));
        against(ViolenceSign.ARREST, ViolenceSign.ARREST_ONLY, ViolenceWord.ARREST, !harm && !clash);
        out.set(ViolenceSign.LAW, told.contains(ViolenceWord.LAW));
        out.set(ViolenceSign.MEMORY, told.contains(ViolenceWord.MEMORY));
        out.set(ViolenceSign.THREAT, told.contains(ViolenceWord.THREAT));
        against(ViolenceSign.PROPERTY, ViolenceSign.PROPERTY_ONLY, ViolenceWord.PROPERTY, !harm && !taking && !clash);
        out.set(ViolenceSign.PRIVATE, told.contains(ViolenceWord.PRIVATE));
        against(ViolenceSign.AVERTED, ViolenceSign.AVERTED_ONLY, ViolenceWord.AVERTED, !harm);
        against(ViolenceSign.ACCORD, ViolenceSign.ACCORD_ONLY, ViolenceWord.ACCORD, !harm && !clash);
        boolean bare = !clash && !told.contains(ViolenceWord.GROUP);
        against(ViolenceSign.MISHAP, ViolenceSign.MISHAP_ONLY, ViolenceWord.MISHAP, bare);
        out.set(ViolenceSign.DRILL, told.contains(ViolenceWord.DRILL));
    }

    private void against(ViolenceSign sign, ViolenceSign only, ViolenceWord word, boolean alone) {
        boolean there = told.contains(word);
        out.set(sign, there);
        out.set(only, there && alone);
    }
}
