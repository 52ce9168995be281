package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Span;

/** Says in one sentence why an item is of its kind, and shows the words. */
final class Reasons {

    private static final int MOST = 4;

    private final RuleCoder.Reading reading;
    private final Kind kind;
    private final List<Evidence> evidence;

    Reasons(RuleCoder.Reading reading, Kind kind) {
        this.reading = reading;
        this.kind = kind;
        this.evidence = collect();
    }

    List<Evidence> evidence() {
        return evidence;
    }

    String sentence() {
        String words = evidence.isEmpty() ? "" : " (" + quoted() + ")";
        String sides =
                reading.pair().found() ? String.join(" and ", reading.pair().countries()) : "no two neighbours";
        return switch (kind) {
            case INCIDENT -> "Reports a fresh armed event between " + sides + words + ".";
            case DEESCALATION -> "Is about a truce, talks or a return rather than a fresh armed event" + words + ".";
            case BUILDUP -> "Is about deployment, drills or closure rather than a fresh armed event" + words + ".";
            case BACKGROUND -> "Tells of something over: history, a court, a digest or an old war" + words + ".";
            case NONE -> none(words);
        };
    }

    private String none(String words) {
        if (reading.signals().armedMost() < Statement.ARMED) {
            return "Tells of no fresh armed event" + words + ".";
        }
        if (!reading.pair().found()) {
            return "Tells of violence, but names no two neighbouring sides" + words + ".";
        }
        return "Uses words of violence, but is about something else" + words + ".";
    }

    private String quoted() {
        List<String> out = new ArrayList<>();
        for (Evidence each : evidence) {
            String quote = "\"" + each.text() + "\"";
            if (!out.contains(quote)) {
                out.add(quote);
            }
        }
        return String.join(", ", out);
    }

    private List<Evidence> collect() {
        CueKind wanted = switch (kind) {
            case INCIDENT -> CueKind.EVENT;
            case DEESCALATION -> CueKind.DEESCALATION;
            case BUILDUP -> CueKind.BUILDUP;
            case BACKGROUND -> CueKind.BACKGROUND;
            case NONE -> CueKind.TOPIC;
        };
        List<Evidence> out = new ArrayList<>();
        ReadText read = reading.read();
        if (kind == Kind.INCIDENT) {
            for (Statement statement : reading.statements()) {
                if (statement.isArmed()) {
                    statement.cues().stream()
                            .filter(cue -> cue.what().kind() == CueKind.EVENT
                                    || cue.what().kind() == CueKind.WEAPON)
                            .forEach(cue -> add(out, read.span(cue.from(), cue.to())));
                }
            }
            return out;
        }
        for (Found<Cue> cue : read.cues()) {
            if (cue.what().kind() == wanted) {
                add(out, read.span(cue.from(), cue.to()));
            }
        }
        return out;
    }

    private void add(List<Evidence> out, Span span) {
        if (out.size() < MOST) {
            out.add(Evidence.of("kind", span, reading.read().text()));
        }
    }
}
