package org.tocsin.processor.coding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Span;

/**
 * How a coder came to its {@link Coding}. Spans count into the item's text.
 *
 * @param coding what it says
 * @param shares the share of each kind, before it is asked whether two sides are named; they sum to 1
 * @param signals what the shares were weighed from: the values that are not zero, under their names in the weight
 *     table
 * @param sides the two sides, ISO 3166-1 alpha-2; empty where no two neighbours are named
 * @param statements every sentence, in the order of the text, the headline first
 */
public record Explanation(
        Coding coding,
        Map<Kind, Double> shares,
        Map<String, Double> signals,
        List<String> sides,
        List<Told> statements) {

    public Explanation {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        signals = Collections.unmodifiableMap(new LinkedHashMap<>(signals));
        sides = List.copyOf(sides);
        statements = List.copyOf(statements);
    }

    /**
     * One sentence.
     *
     * @param span where it stands
     * @param text its words, verbatim
     * @param title true for the headline
     * @param fresh true where its main statement is of the last days
     * @param why why it is fresh or not
     * @param armed 0 to 1, how surely it tells of armed violence in its fresh part
     * @param told true where it tells the event that is reported
     * @param decides true for the one sentence that speaks most for the item's kind
     * @param words the lexicon's words in it
     * @param setAside the parts of it that tell of something over, and were not read for the event
     * @param speaker country of whoever speaks in it, or null where nobody does or the words do not say
     */
    public record Told(
            Span span,
            String text,
            boolean title,
            boolean fresh,
            String why,
            double armed,
            boolean told,
            boolean decides,
            List<Word> words,
            List<SetAside> setAside,
            String speaker) {

        public Told {
            words = List.copyOf(words);
            setAside = List.copyOf(setAside);
        }
    }

    /**
     * A word that the lexicon knows.
     *
     * @param span where it stands
     * @param text as it stands there
     * @param kind what it says of its sentence, in lower case, e.g. {@code event}, {@code negation}
     * @param value the event type, weapon, topic or harm; "-" where the kind says all
     * @param counted false where it stands in a part that was set aside
     */
    public record Word(Span span, String text, String kind, String value, boolean counted) {}

    /**
     * A part of a sentence that tells of something over.
     *
     * @param span where it stands
     * @param text its words, verbatim
     * @param why what dates it
     */
    public record SetAside(Span span, String text, String why) {}
}
