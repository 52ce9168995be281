package org.tocsin.app.explanation;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.alerts.surge.SurgeSettings;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertSource;

/** Prints for a person why an alert rang. */
public final class AlertPrinter {
    private final PrintWriter out;
    private final SurgeSettings settings;

    /** @param settings the thresholds in force here */
    public AlertPrinter(PrintWriter out, SurgeSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    /**
     * Prints an alert.
     *
     * @param revisions its revisions in order; at least one
     * @param sameSettings whether they were decided with the configuration in force here
     */
    public void print(List<Alert> revisions, boolean sameSettings) {
        Alert alert = revisions.get(revisions.size() - 1);
        out.printf(
                "%s  %s, %s%n%s%n%s%n%n",
                alert.id(), name(alert.state()), name(alert.severity()), alert.headline(), alert.summary());
        ring(revisions.get(0));
        if (!sameSettings) {
            line(
                    "",
                    "It was decided with another configuration (" + alert.configuration()
                            + "); the thresholds above are those in force here.");
        }
        Set<String> families = alert.sources().stream().map(AlertSource::family).collect(Collectors.toSet());
        line("families", families.size() + ": " + sources(alert.sources()));
        revisions(revisions);
        out.println();
        out.println("evidence");
        alert.evidence()
                .forEach(evidence -> out.printf(
                        "  %s, %s: \"%s\"%s%n",
                        evidence.source(),
                        evidence.published() == null ? "no date" : evidence.published(),
                        evidence.text().replaceAll("\\s+", " "),
                        evidence.link() == null ? "" : " " + evidence.link()));
        out.flush();
    }

    /** The figures of the first revision: an alert rings once, and what it shows later is the course of things. */
    private void ring(Alert first) {
        Duration window = Duration.parse(first.window());
        line("rang", "revision " + first.revision() + " at " + first.updated() + ", " + name(first.severity()));
        line("window", shown(window) + ", the one least likely for its share of the error budget");
        line("observed", first.observed() + " voices");
        line("expected", String.format(Locale.ROOT, "%.2g voices, by what this area usually shows", first.expected()));
        line(
                "chance",
                String.format(Locale.ROOT, "%.2g of so many or more in an ordinary window", first.probability()));
        threshold(window);
    }

    private void threshold(Duration window) {
        settings.windows().stream()
                .filter(each -> each.length().equals(window))
                .findFirst()
                .ifPresent(each -> line(
                        "threshold",
                        String.format(
                                Locale.ROOT,
                                "%.2g (error budget %s, of which this window has %s)",
                                settings.errorBudget() * each.share(),
                                settings.errorBudget(),
                                each.share())));
        line(
                "floors",
                settings.minVoices() + " voices and " + settings.minFamilies() + " publisher families within "
                        + shown(settings.floorWindow()));
    }

    private static String sources(List<AlertSource> sources) {
        return sources.stream()
                .map(source -> source.family() + " (" + source.reports() + " since " + source.first() + ")")
                .collect(Collectors.joining(", "));
    }

    private void revisions(List<Alert> revisions) {
        out.println();
        out.println("revisions");
        for (Alert each : revisions) {
            out.printf(
                    Locale.ROOT,
                    "  %d  %s  %s, %s: %d voices in %s where %.2g were expected%s%n",
                    each.revision(),
                    each.updated(),
                    name(each.state()),
                    name(each.severity()),
                    each.observed(),
                    shown(Duration.parse(each.window())),
                    each.expected(),
                    each.trigger() == null
                            ? ""
                            : ", due to item " + each.trigger().item());
        }
    }

    private void line(String name, String value) {
        out.printf("%-10s %s%n", name, value);
    }

    /** As people write it: 30m, 2h. */
    private static String shown(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
