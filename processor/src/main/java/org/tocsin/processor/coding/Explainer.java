package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Span;

/** Writes out how a {@link Coding} came about, from the same reading that it was decided on. */
final class Explainer {

    private final RuleCoder.Reading reading;
    private final ReadText read;
    private final Map<Kind, Double> shares;
    private final Coding coding;

    /**
     * @param reading what was read of the item
     * @param shares the kinds' shares of that reading
     * @param coding what was decided from it
     */
    Explainer(RuleCoder.Reading reading, Map<Kind, Double> shares, Coding coding) {
        this.reading = reading;
        this.read = reading.read();
        this.shares = shares;
        this.coding = coding;
    }

    Explanation explanation() {
        Statement deciding = deciding();
        Map<Integer, List<Speaker>> voices = new VoiceReader(read, reading.pair()).speakers(reading.statements());
        boolean freshBefore = true;
        List<Explanation.Told> out = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            String country = voices.get(statement.sentence().index()).stream()
                    .map(Speaker::country)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            out.add(told(statement, statement == deciding, country, freshBefore));
            freshBefore = reading.freshness().isFresh(statement.sentence());
        }
        List<String> sides = reading.pair().found() ? reading.pair().countries() : List.of();
        return new Explanation(coding, shares, signals(), sides, out);
    }

    private Map<String, Double> signals() {
        double[] values = reading.signals().values();
        Map<String, Double> out = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                out.put(Signals.NAMES[i], values[i]);
            }
        }
        return out;
    }

    /** For an incident the strongest statement that tells it; else the first that holds words of the kind. */
    private Statement deciding() {
        Statement best = null;
        for (Statement statement : reading.statements()) {
            boolean speaks = coding.kind() == Kind.INCIDENT
                    ? tellsEvent(statement) && (best == null || statement.armed() > best.armed())
                    : best == null && holdsEvidence(statement);
            best = speaks ? statement : best;
        }
        return best;
    }

    private boolean tellsEvent(Statement statement) {
        Span sentence = span(statement.sentence());
        return coding.events().stream().flatMap(event -> event.told().stream()).anyMatch(sentence::overlaps);
    }

    private boolean holdsEvidence(Statement statement) {
        Span sentence = span(statement.sentence());
        for (Evidence evidence : coding.evidence()) {
            if (sentence.contains(new Span(evidence.start(), evidence.end()))) {
                return true;
            }
        }
        return false;
    }

    private Explanation.Told told(Statement statement, boolean decides, String speaker, boolean freshBefore) {
        Sentence sentence = statement.sentence();
        Span span = span(sentence);
        List<Explanation.Word> words = read.cues(sentence.from(), sentence.to()).stream()
                .map(cue -> word(cue, statement.cues().contains(cue)))
                .toList();
        return new Explanation.Told(
                span,
                text(span),
                sentence.isTitle(),
                reading.freshness().isFresh(sentence),
                why(sentence, freshBefore),
                statement.armed(),
                tellsEvent(statement),
                decides,
                words,
                setAside(sentence),
                speaker);
    }

    private Explanation.Word word(Found<Cue> cue, boolean counted) {
        Span span = read.span(cue.from(), cue.to());
        String kind = cue.what().kind().name().toLowerCase(Locale.ROOT);
        return new Explanation.Word(span, text(span), kind, cue.what().value(), counted);
    }

    private String why(Sentence sentence, boolean freshBefore) {
        boolean fresh = reading.freshness().isFresh(sentence);
        List<Anchor> anchors = reading.freshness().anchors(sentence).stream()
                .filter(anchor -> !anchor.local() && anchor.age() == (fresh ? Anchor.Age.FRESH : Anchor.Age.STALE))
                .toList();
        if (!anchors.isEmpty()) {
            return "says " + quoted(anchors);
        }
        if (!fresh) {
            return "no time of its own: goes on with the past of the sentence before";
        }
        return freshBefore
                ? "no time of its own: counts as news"
                : "no time of its own: counts as news again, away from the past told before";
    }

    /** The clauses that are over; neighbours of one date are one part. */
    private List<Explanation.SetAside> setAside(Sentence sentence) {
        List<Explanation.SetAside> out = new ArrayList<>();
        for (Clause clause : reading.freshness().clauses(sentence)) {
            if (clause.fresh()) {
                continue;
            }
            List<Anchor> anchors = reading.freshness().anchors(sentence).stream()
                    .filter(anchor -> anchor.age() == Anchor.Age.STALE
                            && anchor.from() >= clause.from()
                            && anchor.from() < clause.to())
                    .toList();
            Span span = read.span(clause.from(), clause.to());
            String why = anchors.isEmpty() ? "goes on with the past before it" : "says " + quoted(anchors);
            out.add(new Explanation.SetAside(span, text(span), why));
        }
        return out;
    }

    private String quoted(List<Anchor> anchors) {
        return anchors.stream()
                .map(anchor -> "\"" + text(read.span(anchor.from(), anchor.to())) + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Span span(Sentence sentence) {
        return read.span(sentence.from(), sentence.to());
    }

    private String text(Span span) {
        return read.text().substring(span.start(), span.end());
    }
}
