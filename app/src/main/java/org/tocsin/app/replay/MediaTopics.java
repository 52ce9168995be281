package org.tocsin.app.replay;

import java.util.Map;

/** The IPTC media topics of the first level, from https://cv.iptc.org/newscodes/mediatopic/. */
final class MediaTopics {
    static final String SCHEME = "http://cv.iptc.org/newscodes/mediatopic/";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("01000000", "arts, culture, entertainment and media"),
            Map.entry("02000000", "crime, law and justice"),
            Map.entry("03000000", "disaster, accident and emergency incident"),
            Map.entry("04000000", "economy, business and finance"),
            Map.entry("05000000", "education"),
            Map.entry("06000000", "environment"),
            Map.entry("07000000", "health"),
            Map.entry("08000000", "human interest"),
            Map.entry("09000000", "labour"),
            Map.entry("10000000", "lifestyle and leisure"),
            Map.entry("11000000", "politics and government"),
            Map.entry("12000000", "religion"),
            Map.entry("13000000", "science and technology"),
            Map.entry("14000000", "society"),
            Map.entry("15000000", "sport"),
            Map.entry("16000000", "conflict, war and peace"),
            Map.entry("17000000", "weather"));

    private MediaTopics() {}

    /** The topic's name, or its code where it is not of the first level. */
    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
