package org.tocsin.alerts.lifecycle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.alerts.surge.Evaluation;
import org.tocsin.contracts.alert.AlertSource;
import org.tocsin.contracts.alert.SideClaims;
import org.tocsin.contracts.incident.IncidentType;

/** The sentences of an alert: plain English, and no number that is not in its fields. */
final class AlertWording {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int MOST_FAMILIES = 5;

    private final CountryNames countries;
    private final SidesWording sides;

    AlertWording(CountryNames countries) {
        this.countries = countries;
        this.sides = new SidesWording(countries);
    }

    /** E.g. {@code Armenia–Azerbaijan border: shelling reported by 4 independent voices}. */
    String headline(String border, List<IncidentType> types, int voices) {
        return countries.border(border) + ": " + what(types) + " reported by " + voices + " independent "
                + (voices == 1 ? "voice" : "voices");
    }

    String backToUsual(String border) {
        return countries.border(border) + ": reported activity is back to usual";
    }

    String withdrawn(String border) {
        return countries.border(border) + ": every report of this alert was withdrawn";
    }

    /**
     * One or two sentences that a person can check against the sources: what was counted, and who says what.
     *
     * @param since when the first of the reports counted, or null where none stands
     */
    String summary(Evaluation peak, List<AlertSource> sources, List<SideClaims> claims, Instant since) {
        StringBuilder text = new StringBuilder()
                .append(peak.observed())
                .append(peak.observed() == 1 ? " independent voice" : " independent voices")
                .append(" in the ")
                .append(length(peak))
                .append(" to ")
                .append(MINUTE.format(peak.end()))
                .append(", where ")
                .append(rounded(peak.expected()))
                .append(peak.learning() ? " would be usual so far" : " would be usual")
                .append(" (chance ")
                .append(rounded(peak.probability()))
                .append(")");
        if (!sources.isEmpty()) {
            text.append("; published by ").append(families(sources));
        }
        if (since != null) {
            text.append("; first reported ").append(MINUTE.format(since));
        }
        text.append(".");
        String said = sides.sentence(claims);
        return said.isEmpty() ? text.toString() : text.append(" ").append(said).toString();
    }

    /** E.g. {@code  Rings by rule: both governments report it.}; empty where there is none. */
    String rules(List<AlertRule> rules) {
        return rules.isEmpty()
                ? ""
                : " Rings by rule: " + rules.stream().map(AlertRule::wording).collect(Collectors.joining("; ")) + ".";
    }

    private static String families(List<AlertSource> sources) {
        String names =
                sources.stream().limit(MOST_FAMILIES).map(AlertSource::family).collect(Collectors.joining(", "));
        int more = sources.size() - MOST_FAMILIES;
        return more > 0 ? names + " and " + more + " more" : names;
    }

    private static String length(Evaluation peak) {
        long minutes = peak.window().toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + (minutes == 60 ? " hour" : " hours") : minutes + " minutes";
    }

    private static String rounded(double number) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(2)).stripTrailingZeros();
        return number >= 0.001 ? rounded.toPlainString() : String.format(Locale.ROOT, "%.1e", number);
    }

    private static String what(List<IncidentType> types) {
        List<String> words = types.stream()
                .filter(type -> type != IncidentType.OTHER)
                .limit(2)
                .map(AlertWording::word)
                .toList();
        return words.isEmpty() ? "armed incidents" : String.join(" and ", words);
    }

    private static String word(IncidentType type) {
        return switch (type) {
            case ARMED_CLASH -> "armed clashes";
            case SHELLING -> "shelling";
            case AIR_DRONE_STRIKE -> "air or drone strikes";
            case MISSILE_STRIKE -> "missile strikes";
            case MINE_IED -> "mine or bomb blasts";
            case SNIPER_FIRE -> "sniper fire";
            case INCURSION -> "an incursion";
            case CAPTURE -> "seizure of people";
            case OTHER -> "armed incidents";
        };
    }
}
