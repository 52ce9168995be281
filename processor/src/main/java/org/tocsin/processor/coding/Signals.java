package org.tocsin.processor.coding;

/**
 * What the kind of an item is decided from; each between 0 and 1 unless said otherwise. The headline and the first
 * sentences are "the lead".
 *
 * @param armedTitle armed violence in the headline
 * @param armedLead the strongest armed statement of the lead
 * @param armedMost the strongest fresh armed statement anywhere
 * @param armedCount how many fresh sentences tell of it, log scale
 * @param armedShare which share of the fresh sentences tells of it
 * @param armedNamed a statement of the lead names the armed act itself, not only weapons and violent words
 * @param armedDated an armed statement names a day of the last three
 * @param staleArmed share of the armed sentences that tell of something over
 * @param staleShare share of all sentences that tell of something over
 * @param staleLead share of the lead that tells of something over
 * @param pair how clearly two neighbours are named
 * @param direct both are named themselves, not only by a place on their border
 * @param interstate both sides in one fresh armed sentence, or one side's forces acting
 * @param interstateLead the same in the lead
 * @param attacker someone's forces are named as acting
 * @param harm people hurt in a fresh armed sentence
 * @param freshDay the text names a day of the last three
 * @param border border, line or post words in the armed sentences
 * @param topic words of sport, film, crime, accidents and the like, 0 to 3
 * @param topicTitle such words in the headline, but for accidents and violence between others
 * @param topicLead the same in the lead, 0 to 2
 * @param topicArmed such words in the armed sentences themselves
 * @param deescalation words of truce and talks that are not history, 0 to 3
 * @param deescalationTitle such words in the headline
 * @param deescalationLead such words in the lead, 0 to 2
 * @param deescalationSided such words in the lead of an item about two neighbours
 * @param buildup words of deployment and drill that are not history, 0 to 3
 * @param buildupTitle such words in the headline
 * @param buildupLead such words in the lead, 0 to 2
 * @param buildupSided such words in the lead of an item about two neighbours
 * @param background words of history, court, digest, 0 to 3
 * @param backgroundTitle such words in the headline
 * @param backgroundLead such words in the lead, 0 to 2
 * @param mutual both sides fired, or each accuses the other
 * @param force armed people are named in an armed sentence
 * @param forceLead armed people are named in the lead
 * @param official an army, guard or ministry speaks
 * @param armedWords how many different words of violence stand in the armed sentences of the lead
 * @param armedPlace a place near a border is named in an armed sentence of the lead
 * @param armedOfficial the same where the lead surely tells of armed violence
 * @param armedPair how clearly two neighbours are named where the lead surely tells of armed violence
 * @param armedFresh a fresh day is named where the lead surely tells of armed violence
 * @param othersTitle words of violence between others than states in the headline: crime, rebels, migrants, quarrels among own
 * @param othersLead such words in the lead, 0 to 2
 * @param othersArmed such words in the armed sentences themselves
 * @param mishapTitle words of accidents and the weather in the headline
 * @param mishapLead such words in the lead, 0 to 2
 * @param parties how clearly the less clear one of the two neighbours takes part: acts, is armed, speaks or is charged
 * @param charge a sentence that names one of the two accuses, denies or admits
 * @param question the headline asks, or tells why and how
 */
record Signals(
        double armedTitle,
        double armedLead,
        double armedMost,
        double armedCount,
        double armedShare,
        double armedNamed,
        double armedDated,
        double staleArmed,
        double staleShare,
        double staleLead,
        double pair,
        double direct,
        double interstate,
        double interstateLead,
        double attacker,
        double harm,
        double freshDay,
        double border,
        double topic,
        double topicTitle,
        double topicLead,
        double topicArmed,
        double deescalation,
        double deescalationTitle,
        double deescalationLead,
        double deescalationSided,
        double buildup,
        double buildupTitle,
        double buildupLead,
        double buildupSided,
        double background,
        double backgroundTitle,
        double backgroundLead,
        double mutual,
        double force,
        double forceLead,
        double official,
        double armedWords,
        double armedPlace,
        double armedOfficial,
        double armedPair,
        double armedFresh,
        double othersTitle,
        double othersLead,
        double othersArmed,
        double mishapTitle,
        double mishapLead,
        double parties,
        double charge,
        double question) {

    /** The values in the order of {@link #NAMES}. */
    double[] values() {
        return new double[] {
            armedTitle,
            armedLead,
            armedMost,
            armedCount,
            armedShare,
            armedNamed,
            armedDated,
            staleArmed,
            staleShare,
            staleLead,
            pair,
            direct,
            interstate,
            interstateLead,
            attacker,
            harm,
            freshDay,
            border,
            topic,
            topicTitle,
            topicLead,
            topicArmed,
            deescalation,
            deescalationTitle,
            deescalationLead,
            deescalationSided,
            buildup,
            buildupTitle,
            buildupLead,
            buildupSided,
            background,
            backgroundTitle,
            backgroundLead,
            mutual,
            force,
            forceLead,
            official,
            armedWords,
            armedPlace,
            armedOfficial,
            armedPair,
            armedFresh,
            othersTitle,
            othersLead,
            othersArmed,
            mishapTitle,
            mishapLead,
            parties,
            charge,
            question
        };
    }

    /** The signals' names, as the weight table has them. */
    static final String[] NAMES = {
        "armedTitle",
        "armedLead",
        "armedMost",
        "armedCount",
        "armedShare",
        "armedNamed",
        "armedDated",
        "staleArmed",
        "staleShare",
        "staleLead",
        "pair",
        "direct",
        "interstate",
        "interstateLead",
        "attacker",
        "harm",
        "freshDay",
        "border",
        "topic",
        "topicTitle",
        "topicLead",
        "topicArmed",
        "deescalation",
        "deescalationTitle",
        "deescalationLead",
        "deescalationSided",
        "buildup",
        "buildupTitle",
        "buildupLead",
        "buildupSided",
        "background",
        "backgroundTitle",
        "backgroundLead",
        "mutual",
        "force",
        "forceLead",
        "official",
        "armedWords",
        "armedPlace",
        "armedOfficial",
        "armedPair",
        "armedFresh",
        "othersTitle",
        "othersLead",
        "othersArmed",
        "mishapTitle",
        "mishapLead",
        "parties",
        "charge",
        "question"
    };
}
