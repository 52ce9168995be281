package org.tocsin.app.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.Kind;

/** Sums up the scores of items. Not safe for use by several threads. */
public final class Evaluation {

    /** Where a class of length ends, in characters: a flash, a short item, a full one; longer is a feature. */
    private static final int[] LENGTHS = {250, 500, 1000};

    /** From here on the score says that armed violence is reported. */
    private static final double ARMED = 0.5;

    private final ItemScorer scorer;
    private final StoryScorer stories;
    private final Map<String, Measures> byLanguage = new TreeMap<>();
    private final Map<String, Measures> byLength = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private Measures all = Measures.NONE;
    private Measures ambiguous = Measures.NONE;
    private Reliability score = Reliability.NONE;
    private Reliability confidence = Reliability.NONE;
    private TextMeasures texts = TextMeasures.NONE;

    /**
     * @param scorer what scores each item
     * @param stories what scores the stories that all items make
     */
    public Evaluation(ItemScorer scorer, StoryScorer stories) {
        this.scorer = scorer;
        this.stories = stories;
        for (int i = 0; i <= LENGTHS.length; i++) {
            byLength.put(name(i), Measures.NONE);
        }
    }

    /** Scores one item. */
    public void add(LabelledItem labelled, CodedItem coded) {
        ItemScorer.ItemScore scored = scorer.score(labelled, coded);
        mistakes.addAll(scored.mistakes());
        stories.add(labelled, coded);
        if (labelled.label().ambiguous()) {
            ambiguous = ambiguous.plus(scored.measures());
            return;
        }
        all = all.plus(scored.measures());
        String language = labelled.item().language();
        byLanguage.merge(language == null ? "unknown" : language, scored.measures(), Measures::plus);
        byLength.merge(length(labelled.item().text().length()), scored.measures(), Measures::plus);
        score = score.plus(coded.score(), labelled.label().relevant());
        for (IncidentReport report : coded.incidents()) {
            confidence = confidence.plus(
                    report.confidence(), report.border().equals(labelled.label().border()));
        }
    }

    /** Scores one text. */
    public void add(LabelledText labelled, CodedItem coded) {
        String found;
        if (labelled.armed() != null) {
            boolean armed = coded.armed() >= ARMED;
            texts = texts.plusArmed(armed, labelled.armed());
            found = armed == labelled.armed() ? null : "armed " + coded.armed();
        } else {
            boolean alarm = coded.kind() == Kind.INCIDENT;
            texts = texts.plusTopic(labelled.topic(), alarm);
            found = alarm ? "incident at " + coded.score() : null;
        }
        if (found != null) {
            String expected = labelled.armed() == null ? labelled.topic() : labelled.armed() ? "armed" : "not armed";
            String measure = labelled.armed() == null ? "falseAlarms" : "armed";
            mistakes.add(
                    new Mistake(labelled.item().id(), labelled.item().language(), false, measure, expected, found));
        }
    }

    /** The figures so far. */
    public EvaluationReport report() {
        Map<String, Measures> lengths = new LinkedHashMap<>(byLength);
        lengths.values().removeIf(measures -> measures.items() == 0);
        StoryScorer.Scored told = stories.score();
        List<Mistake> every = new ArrayList<>(mistakes);
        every.addAll(told.mistakes());
        return new EvaluationReport(
                all, byLanguage, lengths, ambiguous, score, confidence, texts, told.measures(), every);
    }

    private static String length(int characters) {
        int at = 0;
        while (at < LENGTHS.length && characters >= LENGTHS[at]) {
            at++;
        }
        return name(at);
    }

    private static String name(int at) {
        if (at == 0) {
            return "under " + LENGTHS[0];
        }
        return at == LENGTHS.length ? LENGTHS[at - 1] + " and more" : LENGTHS[at - 1] + "-" + (LENGTHS[at] - 1);
    }
}
