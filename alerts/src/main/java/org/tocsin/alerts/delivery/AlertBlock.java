package org.tocsin.alerts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertEvidence;
import org.tocsin.contracts.alert.AlertPlace;
import org.tocsin.contracts.alert.AlertSource;
import org.tocsin.contracts.alert.SideClaims;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Range;

/**
 * One revision as a block of plain text for a terminal. Characters that could steer a terminal or turn the
 * direction of the text are taken out: headlines come from strangers.
 */
final class AlertBlock {
    private static final String RULE = "─".repeat(78);
    private static final int EVIDENCE_SHOWN = 3;
    private static final int PLACES_SHOWN = 4;
    private static final int FAMILIES_SHOWN = 6;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private AlertBlock() {}

    /** The block, each line ended by a line feed. */
    static String of(Alert alert) {
        List<String> lines = new ArrayList<>();
        lines.add(RULE);
        lines.add(String.join(
                " · ",
                word(alert.severity()).toUpperCase(Locale.ROOT),
                word(alert.state()),
                text(alert.area()),
                time(DAY, alert.updated()) + " UTC",
                text(alert.id()) + " revision " + alert.revision()));
        lines.add(text(alert.headline()));
        if (alert.summary() != null) {
            lines.add(text(alert.summary()));
        }
        lines.add(label("Why", reason(alert)));
        addList(
                lines,
                "Where",
                alert.places().stream()
                        .limit(PLACES_SHOWN)
                        .map(AlertBlock::place)
                        .toList());
        alert.claims().forEach(claim -> lines.add(label("Says", claim(claim))));
        alert.casualties().forEach(losses -> lines.add(label("Losses", losses(losses))));
        addList(
                lines,
                "Heard",
                alert.sources().stream()
                        .limit(FAMILIES_SHOWN)
                        .map(AlertBlock::source)
                        .toList());
        alert.evidence().stream().limit(EVIDENCE_SHOWN).forEach(evidence -> addEvidence(lines, evidence));
        lines.add(RULE);
        return String.join("\n", lines) + "\n";
    }

    private static String reason(Alert alert) {
        return alert.observed() + (alert.observed() == 1 ? " voice in " : " voices in ") + window(alert.window()) + ", "
                + String.format(Locale.ROOT, "%.1f", alert.expected()) + " usual";
    }

    private static String window(String iso) {
        try {
            Duration window = Duration.parse(String.valueOf(iso));
            long minutes = window.toMinutes();
            return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
        } catch (DateTimeParseException e) {
            return text(iso);
        }
    }

    private static String place(AlertPlace place) {
        return text(place.name()) + " (" + text(place.country()) + ", " + text(place.precision()) + ")";
    }

    private static String claim(SideClaims claim) {
        String what = claim.types().stream().map(AlertBlock::type).collect(Collectors.joining(", "));
        String where = claim.places().stream().map(AlertBlock::text).collect(Collectors.joining(", "));
        return text(claim.claimant()) + " " + word(claim.stance())
                + (what.isEmpty() ? "" : " " + what)
                + (claim.accuses() == null ? "" : " by " + text(claim.accuses()))
                + (where.isEmpty() ? "" : " at " + where)
                + " (" + claim.reports() + (claim.reports() == 1 ? " report)" : " reports)");
    }

    private static String losses(Casualties losses) {
        List<String> counts = new ArrayList<>();
        addCount(counts, losses.killed(), "killed");
        addCount(counts, losses.wounded(), "wounded");
        addCount(counts, losses.captured(), "captured");
        String side = losses.side() == null ? "side not stated" : "of " + text(losses.side());
        String claimant = losses.claimant() == null ? "newsroom's own words" : "says " + text(losses.claimant());
        return (counts.isEmpty() ? "no number" : String.join(", ", counts)) + " " + side + " (" + claimant + ")";
    }

    private static void addCount(List<String> counts, Range range, String what) {
        if (range == null || range.min() == null && range.max() == null) {
            return;
        }
        String number;
        if (range.min() == null) {
            number = "up to " + range.max();
        } else if (range.max() == null) {
            number = "at least " + range.min();
        } else {
            number = range.min().equals(range.max()) ? "" + range.min() : range.min() + " to " + range.max();
        }
        counts.add(number + " " + what);
    }

    private static String source(AlertSource source) {
        return text(source.family()) + " " + time(HOUR, source.first());
    }

    private static void addEvidence(List<String> lines, AlertEvidence evidence) {
        lines.add(label("Words", "\"" + text(evidence.text()) + "\""));
        lines.add(label(
                "", text(evidence.source()) + " " + time(HOUR, evidence.published()) + "  " + text(evidence.link())));
    }

    private static void addList(List<String> lines, String label, List<String> parts) {
        if (!parts.isEmpty()) {
            lines.add(label(label, String.join(", ", parts)));
        }
    }

    private static String label(String label, String text) {
        return String.format(Locale.ROOT, "  %-7s %s", label, text);
    }

    private static String type(IncidentType type) {
        return word(type).replace('_', ' ');
    }

    private static String word(Enum<?> value) {
        return value == null ? "?" : value.name().toLowerCase(Locale.ROOT);
    }

    private static String time(DateTimeFormatter format, Instant time) {
        return time == null ? "--:--" : format.format(time);
    }

    /** The text on one line, without control and format characters. */
    private static String text(String text) {
        return text == null
                ? ""
                : text.replaceAll("\\s+", " ")
                        .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                        .strip();
    }
}
