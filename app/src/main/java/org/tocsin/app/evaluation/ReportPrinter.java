package org.tocsin.app.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.contracts.incident.Kind;

/** Prints an evaluation for a person. */
public final class ReportPrinter {

    /** So many errors are shown unless all are asked for. */
    private static final int FEW = 20;

    private final PrintWriter out;

    public ReportPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints everything; {@code everyMistake} lists all errors. */
    public void print(EvaluationReport report, boolean everyMistake) {
        boolean textsAlone = report.all().items() + report.ambiguous().items() == 0
                && !report.texts().equals(TextMeasures.NONE);
        if (!textsAlone) {
            items(report);
        }
        texts(report.texts());
        mistakes(report.mistakes(), everyMistake);
        out.flush();
    }

    private void items(EvaluationReport report) {
        all(report.all());
        stories(report.stories());
        kinds(report.all().kinds());
        table("by language", report.byLanguage());
        table("by length of the text, in characters", report.byLength());
        if (report.ambiguous().items() > 0) {
            table("counted apart", Map.of("ambiguous", report.ambiguous()));
        }
        reliability("score of every item: is it an incident?", report.score());
        reliability("confidence of every report: is it an incident at that border?", report.confidence());
    }

    private void texts(TextMeasures texts) {
        if (!texts.armed().equals(Agreement.NONE)) {
            out.printf("%nlabelled texts%n");
            agreement("armed violence reported", texts.armed());
        }
        if (!texts.falseAlarms().isEmpty()) {
            out.printf("%nfalse alarms on general news, by topic%n");
            texts.falseAlarms().forEach(this::share);
            share("all", texts.falseAlarms().values().stream().reduce(Share.NONE, Share::plus));
        }
    }

    private void all(Measures all) {
        out.printf(Locale.ROOT, "%d items with a clear label%n%n", all.items());
        agreement("relevance", all.relevance());
        share("right kind", all.kindRight());
        out.println("of the incidents that were found:");
        share("right two sides", all.borders());
        share("a right type, none wrong", all.types());
        agreement("types one by one", all.typeLabels());
        agreement("accusers, directed pairs", all.accusers());
        agreement("denials", all.denials());
        share("killed right", all.killed());
        share("wounded right", all.wounded());
        share("both right", all.casualties());
        share("casualties contaminated", all.contaminated());
        share("event places: recall", all.placesFound());
        share("event places: precision", all.placesRight());
        share("not places, tagged", all.notPlaces());
        share("day or instant right", all.occurred());
    }

    private void stories(StoryMeasures stories) {
        if (stories.groups() == 0) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "of the %d groups of items on one event, as the stories that the reports were put into:%n",
                stories.groups());
        agreement("pairs in one story", stories.pairs());
        share("groups in one story alone", stories.whole());
    }

    private void agreement(String name, Agreement of) {
        out.printf(
                Locale.ROOT,
                "  %-26s precision %s  recall %s  F1 %s  (%d right, %d too many, %d missed)%n",
                name,
                number(of.precision()),
                number(of.recall()),
                number(of.f1()),
                of.hits(),
                of.surplus(),
                of.missed());
    }

    private void share(String name, Share of) {
        out.printf(Locale.ROOT, "  %-26s %s  (%d of %d)%n", name, number(of.share()), of.count(), of.of());
    }

    private void kinds(KindTable kinds) {
        out.printf("%n%-14s", "label \\ found");
        for (Kind found : Kind.values()) {
            out.printf(" %13s", ItemScorer.name(found));
        }
        out.println();
        for (Kind labelled : Kind.values()) {
            out.printf("%-14s", ItemScorer.name(labelled));
            for (Kind found : Kind.values()) {
                out.printf(Locale.ROOT, " %13d", kinds.count(labelled, found));
            }
            out.println();
        }
    }

    private void table(String title, Map<String, Measures> groups) {
        out.printf(
                "%n%s%n%-14s %5s %9s %6s %6s %6s %6s %8s %10s %6s %7s %9s %6s%n",
                title,
                "",
                "items",
                "precision",
                "recall",
                "kind",
                "sides",
                "types",
                "accusers",
                "casualties",
                "contam",
                "places",
                "not pl.",
                "when");
        groups.forEach((name, of) -> out.printf(
                Locale.ROOT,
                "%-14s %5d %9s %6s %6s %6s %6s %8s %10s %6s %3s/%3s %9s %6s%n",
                name,
                of.items(),
                percent(of.relevance().precision()),
                percent(of.relevance().recall()),
                percent(of.kindRight().share()),
                percent(of.borders().share()),
                percent(of.types().share()),
                percent(of.accusers().f1()),
                percent(of.casualties().share()),
                percent(of.contaminated().share()),
                percent(of.placesFound().share()),
                percent(of.placesRight().share()),
                percent(of.notPlaces().share()),
                percent(of.occurred().share())));
    }

    private void reliability(String title, Reliability reliability) {
        out.printf("%n%s%n%-9s %6s %6s %6s%n", title, "", "cases", "given", "came");
        List<Reliability.Bin> bins = reliability.bins();
        for (int at = 0; at < bins.size(); at++) {
            Reliability.Bin bin = bins.get(at);
            out.printf(
                    Locale.ROOT,
                    "%.1f-%.1f   %6d %6s %6s%n",
                    at / (double) bins.size(),
                    (at + 1) / (double) bins.size(),
                    bin.cases(),
                    number(bin.given()),
                    number(bin.share()));
        }
        out.printf(
                "Brier score %s, calibration error %s%n",
                number(reliability.brier()), number(reliability.calibrationError()));
    }

    private void mistakes(List<Mistake> mistakes, boolean every) {
        Map<String, Long> counts =
                mistakes.stream().collect(Collectors.groupingBy(Mistake::measure, TreeMap::new, Collectors.counting()));
        String summary = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        out.printf(Locale.ROOT, "%n%d errors%s%n", mistakes.size(), summary.isEmpty() ? "" : ": " + summary);
        for (Mistake mistake : every ? mistakes : mistakes.subList(0, Math.min(FEW, mistakes.size()))) {
            out.printf(
                    "  %s (%s%s) %s: expected %s, found %s%n",
                    mistake.id(),
                    mistake.language() == null ? "language not given" : mistake.language(),
                    mistake.ambiguous() ? ", ambiguous" : "",
                    mistake.measure(),
                    mistake.expected(),
                    mistake.found());
        }
        if (!every && mistakes.size() > FEW) {
            out.printf(Locale.ROOT, "  and %d more: --errors lists all%n", mistakes.size() - FEW);
        }
    }

    private static String number(Double share) {
        return share == null ? "    -" : String.format(Locale.ROOT, "%.3f", share);
    }

    private static String percent(Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.0f", share * 100);
    }
}
