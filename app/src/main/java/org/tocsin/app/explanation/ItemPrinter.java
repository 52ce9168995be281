package org.tocsin.app.explanation;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.processor.coding.Coding;
import org.tocsin.processor.coding.Explanation;

/** Prints for a person how an item was read. */
public final class ItemPrinter {
    private final PrintWriter out;

    public ItemPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints everything about one item. */
    public void print(ExplainedItem explained) {
        head(explained.item());
        decision(explained.explanation());
        out.println();
        out.println("statements (* decided, + tells the event, - set aside as history)");
        explained.explanation().statements().forEach(this::statement);
        explained.incidents().forEach(this::report);
        places(explained.places());
        out.println();
        out.flush();
    }

    private void head(NewsItem item) {
        String source = item.source() == null || item.source().name() == null
                ? "no source"
                : item.source().name();
        String published = item.published() == null
                ? "no date" + (item.publishedRaw() == null ? "" : " (\"" + item.publishedRaw() + "\")")
                : item.published().toString();
        String language = item.language() == null ? "language not given" : item.language();
        out.printf("%s  %s, %s, %s, version %d%n", item.id(), source, published, language, item.version());
        if (item.title() != null) {
            out.println(item.title());
        }
    }

    private void decision(Explanation explanation) {
        Coding coding = explanation.coding();
        out.println();
        out.printf(
                Locale.ROOT,
                "kind      %s, score %.3f, armed violence of any kind %.3f%n",
                name(coding.kind()),
                coding.score(),
                coding.armed());
        line("why", coding.reason());
        line("language", coding.language().reason());
        if (coding.truncatedAt() != null) {
            line("cut", "only the first " + coding.truncatedAt() + " characters were read; the text is longer");
        }
        line(
                "shares",
                explanation.shares().entrySet().stream()
                        .sorted(Map.Entry.<Kind, Double>comparingByValue().reversed())
                        .map(share -> String.format(Locale.ROOT, "%s %.3f", name(share.getKey()), share.getValue()))
                        .collect(Collectors.joining(", ")));
        Kind likeliest = explanation.shares().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(coding.kind());
        if (likeliest == Kind.INCIDENT && coding.kind() != Kind.INCIDENT) {
            line(
                    "",
                    explanation.sides().isEmpty()
                            ? "Its words speak for an incident, but no two neighbouring sides are named."
                            : "Its words speak for an incident, but no statement tells it as fresh.");
        }
        line("sides", explanation.sides().isEmpty() ? "none" : String.join(" and ", explanation.sides()));
        line(
                "signals",
                explanation.signals().entrySet().stream()
                        .map(signal -> String.format(Locale.ROOT, "%s %.2f", signal.getKey(), signal.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private void statement(Explanation.Told told) {
        String mark = told.decides() ? "*" : told.told() ? "+" : told.fresh() ? " " : "-";
        out.printf("%s %s%s%n", mark, told.title() ? "[headline] " : "", oneLine(told.text()));
        out.printf(
                Locale.ROOT,
                "      %s: %s; armed %.2f%s%n",
                told.fresh() ? "fresh" : "history",
                told.why(),
                told.armed(),
                told.speaker() == null ? "" : "; " + told.speaker() + " speaks");
        words("words", told, true);
        words("not counted", told, false);
        // What is set aside as a whole was said above.
        if (told.fresh()) {
            told.setAside()
                    .forEach(part -> out.printf("      set aside: \"%s\" (%s)%n", oneLine(part.text()), part.why()));
        }
    }

    private void words(String title, Explanation.Told told, boolean counted) {
        String words = told.words().stream()
                .filter(word -> word.counted() == counted)
                .map(word -> oneLine(word.text()) + " (" + word.kind()
                        + (word.value().equals("-") ? "" : " " + word.value()) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            out.printf("      %s: %s%n", title, words);
        }
    }

    private void report(IncidentReport report) {
        out.println();
        out.printf(Locale.ROOT, "report %s, confidence %.3f%n", report.id(), report.confidence());
        line("types", names(report.types()));
        if (!report.weapons().isEmpty()) {
            line("weapons", String.join(", ", report.weapons()));
        }
        if (report.occurred() != null) {
            line(
                    "occurred",
                    report.occurred().earliest() + " to " + report.occurred().latest() + " ("
                            + report.occurred().precision() + ")");
        }
        for (Claim claim : report.claims()) {
            String whom = claim.accuses() == null ? "" : " against " + claim.accuses();
            line("claim", claim.claimant() + " " + name(claim.stance()) + whom + ": " + names(claim.types()));
        }
        for (Casualties loss : report.casualties()) {
            line("losses", losses(loss));
        }
    }

    private static String losses(Casualties loss) {
        String side = loss.side() == null ? "side not said" : loss.side();
        String claimant = loss.claimant() == null ? "the newsroom's own words" : loss.claimant();
        return side + ": " + number("killed", loss.killed()) + number("wounded", loss.wounded())
                + number("captured", loss.captured()) + "said by " + claimant;
    }

    private static String number(String harm, Range range) {
        if (range == null) {
            return "";
        }
        String least = range.min() == null ? "0" : range.min().toString();
        String number = range.max() == null
                ? "at least " + least
                : range.max().equals(range.min()) ? least : least + " to " + range.max();
        return number + " " + harm + ", ";
    }

    private void places(List<Place> places) {
        out.println();
        out.println(places.isEmpty() ? "places: none that is known" : "places");
        places.stream()
                .sorted(Comparator.comparingInt(place -> place.span().start()))
                .forEach(place -> out.printf(
                        Locale.ROOT,
                        "  %-8s %s (\"%s\", %s) %s, %.3f %.3f within %.0f km%s, confidence %.2f%n",
                        place.role(),
                        place.name(),
                        oneLine(place.matched()),
                        place.country(),
                        place.precision(),
                        place.latitude(),
                        place.longitude(),
                        place.radiusKm(),
                        place.border() == null || place.borderKm() == null
                                ? ""
                                : String.format(Locale.ROOT, ", %.0f km from %s", place.borderKm(), place.border()),
                        place.confidence()));
    }

    private void line(String name, String value) {
        out.printf("%-9s %s%n", name, value);
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? "not said"
                : constants.stream().map(ItemPrinter::name).collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
