package org.tocsin.app.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is measured of labelled texts.
 *
 * @param armed texts that are said to report armed violence, against those labelled so
 * @param falseAlarms texts of general news that were found to be an incident, by topic
 */
public record TextMeasures(Agreement armed, Map<String, Share> falseAlarms) {
    /** Of no text. */
    public static final TextMeasures NONE = new TextMeasures(Agreement.NONE, Map.of());

    public TextMeasures {
        falseAlarms = Collections.unmodifiableMap(new TreeMap<>(falseAlarms));
    }

    /** Of one more text of which armed violence is labelled. */
    TextMeasures plusArmed(boolean found, boolean labelled) {
        Agreement more =
                new Agreement(found && labelled ? 1 : 0, found && !labelled ? 1 : 0, labelled && !found ? 1 : 0);
        return new TextMeasures(armed.plus(more), falseAlarms);
    }

    /** Of one more text of general news. */
    TextMeasures plusTopic(String topic, boolean alarm) {
        Map<String, Share> more = new TreeMap<>(falseAlarms);
        more.merge(topic, Share.of(alarm), Share::plus);
        return new TextMeasures(armed, more);
    }
}
