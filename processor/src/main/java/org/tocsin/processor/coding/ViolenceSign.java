package org.tocsin.processor.coding;

/**
 * What speaks for or against armed violence being reported; each value is 0 or 1 unless said otherwise. "With" means
 * in one sentence; "told" means that no frame sets the word aside (see {@link ViolenceReader}); {@link #label} is the
 * name in the weight table. Words are those of {@link ViolenceWord}.
 */
enum ViolenceSign {
    /** The strongest statement by the words of border incidents, 0 to 1. */
    ARMED("armed"),
    /** Words that are armed violence by themselves, told. */
    CLASH("clash"),
    /** The same with no word that speaks against it anywhere. */
    CLASH_PLAIN("clashPlain"),
    /** Words that are armed violence by themselves, told, in the first sentence. */
    CLASH_FIRST("clashFirst"),
    /** Words that are armed violence by themselves, only mentioned. */
    CLASH_ASIDE("clashAside"),
    /** The first word that is either violence or speaks against it is violence. */
    OPENS("opens"),
    /** A killing, told. */
    KILL("kill"),
    /** A killing that is only mentioned. */
    KILL_ASIDE("killAside"),
    /** A killing with an armed group. */
    GROUP_KILL("groupKill"),
    /** A killing with soldiers or police. */
    FORCE_KILL("forceKill"),
    /** A killing with arms. */
    ARMS_KILL("armsKill"),
    /** A violent deed with an armed group. */
    GROUP_DEED("groupDeed"),
    /** The same where the group stands before the deed. */
    GROUP_DOES("groupDoes"),
    /** A violent deed with soldiers or police. */
    FORCE_DEED("forceDeed"),
    /** A violent deed with arms. */
    ARMS_DEED("armsDeed"),
    /** A violent deed with people killed or hurt. */
    TOLL_DEED("tollDeed"),
    /** A violent deed, told. */
    DEED("deed"),
    /** A violent deed that is only mentioned. */
    DEED_ASIDE("deedAside"),
    /** An armed group with people killed or hurt. */
    GROUP_TOLL("groupToll"),
    /** Soldiers or police with people killed or hurt. */
    FORCE_TOLL("forceToll"),
    /** Arms with people killed or hurt. */
    ARMS_TOLL("armsToll"),
    /** An armed group with soldiers or police, and a violent deed. */
    GROUP_FORCE("groupForce"),
    /** People carried off or violated, told. */
    TAKING("taking"),
    /** The same by an armed group, soldiers or with arms. */
    TAKING_ARMED("takingArmed"),
    /** Ground that changes hands, with an armed group or soldiers. */
    GROUND("ground"),
    /** An armed group at all. */
    GROUP("group"),
    /** Soldiers or police at all. */
    FORCE("force"),
    /** Arms at all. */
    ARMS("arms"),
    /** People killed or hurt, told. */
    TOLL("toll"),
    /** People killed or hurt, only mentioned. */
    TOLL_ASIDE("tollAside"),
    /** A killing with no word that speaks against it anywhere. */
    KILL_PLAIN("killPlain"),
    /** A violent deed with no word that speaks against it anywhere. */
    DEED_PLAIN("deedPlain"),
    /** An armed group with no word that speaks against it anywhere. */
    GROUP_PLAIN("groupPlain"),
    /** Arms with no word that speaks against it anywhere. */
    ARMS_PLAIN("armsPlain"),
    /** Soldiers or police with no word that speaks against it anywhere. */
    FORCE_PLAIN("forcePlain"),
    /** Share of the kinds of words that speak against it, 1 for three or more. */
    AGAINST("against"),
    /** Words of harm that say there was none. */
    HARMLESS("harmless"),
    /** It is said that nobody fought. */
    QUIET("quiet"),
    /** Share of the sentences that tell of crowds, 0 to 1. */
    UNREST("unrest"),
    /** A violent deed with crowds, and no armed group in the sentence. */
    UNREST_DEED("unrestDeed"),
    /** Fists, sticks and stones, or a mob. */
    BRAWL("brawl"),
    /** The same with no armed group and no fire-arms. */
    BRAWL_BARE("brawlBare"),
    /** Arrests. */
    ARREST("arrest"),
    /** Arrests where nothing violent is told. */
    ARREST_ONLY("arrestOnly"),
    /** Courts, sentences, charges. */
    LAW("law"),
    /** Commemoration and history. */
    MEMORY("memory"),
    /** Threats and plans. */
    THREAT("threat"),
    /** Things burned, destroyed, stolen. */
    PROPERTY("property"),
    /** The same where nobody is killed, hurt or taken. */
    PROPERTY_ONLY("propertyOnly"),
    /** Family, neighbours, quarrels. */
    PRIVATE("private"),
    /** Arms found, made harmless or brought down. */
    AVERTED("averted"),
    /** The same where nobody is killed or hurt. */
    AVERTED_ONLY("avertedOnly"),
    /** Truces, talks, changes of side, deployments. */
    ACCORD("accord"),
    /** The same where nothing violent is told. */
    ACCORD_ONLY("accordOnly"),
    /** Accident, disaster, disease. */
    MISHAP("mishap"),
    /** The same with no armed group and nothing that is armed violence by itself. */
    MISHAP_ONLY("mishapOnly"),
    /** Forces that practise. */
    DRILL("drill"),
    /** Share of words of sport, markets, arts and science, 0 to 1. */
    FIGURE("figure"),
    /** Words of other topics by the coder's cues, 0 to 1. */
    TOPIC("topic");

    private final String label;

    ViolenceSign(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
