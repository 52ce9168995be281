package org.tocsin.app.fitting;

import java.io.PrintWriter;
import java.util.Locale;
import org.tocsin.app.evaluation.Reliability;

/** Prints for a person how well fitted weights decide what they have not seen. */
public final class FitPrinter {
    private final PrintWriter out;

    public FitPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints everything. */
    public void print(FitReport report) {
        report.lines().forEach(out::println);
        table(report);
        reliability(report);
        out.flush();
    }

    private void table(FitReport report) {
        out.println();
        out.printf("%-16s", "label \\ held out");
        report.answers().forEach(answer -> out.printf("%14s", answer));
        out.println();
        for (int row = 0; row < report.answers().size(); row++) {
            out.printf("%-16s", report.answers().get(row));
            for (int count : report.table()[row]) {
                out.printf("%14d", count);
            }
            out.println();
        }
    }

    private void reliability(FitReport report) {
        out.println();
        out.printf(
                "%-10s%8s%8s%8s   held-out share of %s%n",
                "", "cases", "given", "came", report.answers().get(0));
        for (int at = 0; at < report.reliability().bins().size(); at++) {
            Reliability.Bin bin = report.reliability().bins().get(at);
            out.printf(
                    Locale.ROOT,
                    "%.1f-%.1f   %8d%8s%8s%n",
                    at / 10.0,
                    (at + 1) / 10.0,
                    bin.cases(),
                    FitReport.number(bin.given()),
                    FitReport.number(bin.share()));
        }
    }
}
