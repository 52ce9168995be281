package org.tocsin.processor.coding;

/**
 * What the kind of an item is decided from; each between 0 and 1 unless said otherwise. The headline and the first
 * sentences are "the lead".
 *
 * @param armedTitle armed violence in the headline
 * @param armedLead the strongest armed statement of the lead
 * @param armedMost the strongest fresh armed statement anywhere
 * @param armedCount how many fresh sentences tell of it, log scale
 * @param staleArmed share of the armed sentences that tell of something over
 * @param pair how clearly two neighbours are named
 * @param interstate both sides in one fresh armed sentence, or one side's forces acting against the other
 * @param attacker someone's forces are named as acting
 * @param harm people hurt in a fresh armed sentence
 * @param freshDay the text names a day of the last three
 * @param border border, line or post words in the armed sentences
 * @param topic words of sport, film, crime and the like, 0 to 3
 * @param topicTitle such words in the headline
 * @param deescalation words of truce and talks, 0 to 3
 * @param deescalationTitle such words in the headline
 * @param buildup words of deployment and drill, 0 to 3
 * @param buildupTitle such words in the headline
 * @param background words of history, court, digest, 0 to 3
 * @param backgroundTitle such words in the headline
 * @param mutual both sides fired, or each accuses the other
 * @param force armed people are named in an armed sentence
 */
record Signals(
        double armedTitle,
        double armedLead,
        double armedMost,
        double armedCount,
        double staleArmed,
        double pair,
        double interstate,
        double attacker,
        double harm,
        double freshDay,
        double border,
        double topic,
        double topicTitle,
        double deescalation,
        double deescalationTitle,
        double buildup,
        double buildupTitle,
        double background,
        double backgroundTitle,
        double mutual,
        double force) {

    /** The values in the order of {@link #NAMES}. */
    double[] values() {
        return new double[] {
            armedTitle,
            armedLead,
            armedMost,
            armedCount,
            staleArmed,
            pair,
            interstate,
            attacker,
            harm,
            freshDay,
            border,
            topic,
            topicTitle,
            deescalation,
            deescalationTitle,
            buildup,
            buildupTitle,
            background,
            backgroundTitle,
            mutual,
            force
        };
    }

    /** The signals' names, as the weight table has them. */
    static final String[] NAMES = {
        "armedTitle",
        "armedLead",
        "armedMost",
        "armedCount",
        "staleArmed",
        "pair",
        "interstate",
        "attacker",
        "harm",
        "freshDay",
        "border",
        "topic",
        "topicTitle",
        "deescalation",
        "deescalationTitle",
        "buildup",
        "buildupTitle",
        "background",
        "backgroundTitle",
        "mutual",
        "force"
    };
}
