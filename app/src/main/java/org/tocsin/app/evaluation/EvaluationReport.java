package org.tocsin.app.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a labelled set. Items with an ambiguous label are in {@code ambiguous} alone, and in
 * {@code mistakes}, where they are marked.
 *
 * @param all every item with a clear label
 * @param byLanguage the same by language
 * @param byLength the same by length of the text in characters
 * @param ambiguous items whose label could be argued either way
 * @param score how far the score of all items can be trusted as the chance of an incident
 * @param confidence how far the confidence of reports can be trusted as the chance that they are right: an incident,
 *     at that border
 * @param texts labelled texts, which are not among the items
 * @param stories how the stories that the reports were put into agree with the labelled groups
 * @param mistakes every difference, in the order of the items
 */
public record EvaluationReport(
        Measures all,
        Map<String, Measures> byLanguage,
        Map<String, Measures> byLength,
        Measures ambiguous,
        Reliability score,
        Reliability confidence,
        TextMeasures texts,
        StoryMeasures stories,
        List<Mistake> mistakes) {

    public EvaluationReport {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
        byLength = Collections.unmodifiableMap(new java.util.LinkedHashMap<>(byLength));
        mistakes = List.copyOf(mistakes);
    }
}
