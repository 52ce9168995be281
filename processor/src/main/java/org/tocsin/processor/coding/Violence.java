package org.tocsin.processor.coding;

/**
 * What speaks for and against armed violence being reported, anywhere in the world and whether or not it is fresh;
 * each 0 or 1 unless said otherwise. "With" means in one sentence.
 *
 * @param armed the strongest statement by the words of border incidents, 0 to 1
 * @param clash words that are armed violence by themselves
 * @param clashPlain the same with no word that speaks against it anywhere
 * @param groupDeed a violent deed with an armed group
 * @param forceDeed a violent deed with soldiers or police
 * @param armsDeed a violent deed with arms
 * @param tollDeed a violent deed with people killed or hurt
 * @param deed a violent deed at all
 * @param groupToll an armed group with people killed or hurt
 * @param armsToll arms with people killed or hurt
 * @param taking people carried off or violated, with an armed group, soldiers or arms
 * @param ground ground that changes hands, with an armed group or soldiers
 * @param group an armed group at all
 * @param force soldiers or police at all
 * @param toll people killed or hurt at all
 * @param unrest share of the sentences that tell of crowds, 0 to 1
 * @param unrestDeed a violent deed with crowds, and no armed group in the sentence
 * @param averted arms found or arrests made
 * @param avertedQuiet the same where nobody is killed or hurt
 * @param accord truces, talks, changes of side
 * @param accordQuiet the same where nobody is killed or hurt and nothing clashes
 * @param mishap accident, disaster, disease
 * @param drill forces that practise
 * @param figure share of words of sport, markets, arts and science, 0 to 1
 * @param topic words of other topics by the coder's cues, 0 to 1
 */
record Violence(
        double armed,
        double clash,
        double clashPlain,
        double groupDeed,
        double forceDeed,
        double armsDeed,
        double tollDeed,
        double deed,
        double groupToll,
        double armsToll,
        double taking,
        double ground,
        double group,
        double force,
        double toll,
        double unrest,
        double unrestDeed,
        double averted,
        double avertedQuiet,
        double accord,
        double accordQuiet,
        double mishap,
        double drill,
        double figure,
        double topic) {

    /** The values' names, as the weight table has them. */
    static final String[] NAMES = {
        "armed",
        "clash",
        "clashPlain",
        "groupDeed",
        "forceDeed",
        "armsDeed",
        "tollDeed",
        "deed",
        "groupToll",
        "armsToll",
        "taking",
        "ground",
        "group",
        "force",
        "toll",
        "unrest",
        "unrestDeed",
        "averted",
        "avertedQuiet",
        "accord",
        "accordQuiet",
        "mishap",
        "drill",
        "figure",
        "topic"
    };

    /** The values in the order of {@link #NAMES}. */
    double[] values() {
        return new double[] {
            armed,
            clash,
            clashPlain,
            groupDeed,
            forceDeed,
            armsDeed,
            tollDeed,
            deed,
            groupToll,
            armsToll,
            taking,
            ground,
            group,
            force,
            toll,
            unrest,
            unrestDeed,
            averted,
            avertedQuiet,
            accord,
            accordQuiet,
            mishap,
            drill,
            figure,
            topic
        };
    }
}
