package org.tocsin.alerts.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;

/**
 * What in a report would be news to a desk that has read the alert: a place, a type, a side that speaks,
 * a casualty figure, a publisher family with reporting of its own. Each is one line of text, so that what
 * was told can be kept and compared.
 */
final class Facts {

    private Facts() {}

    /** The facts of all {@code reports}. */
    static Set<String> of(List<CountedReport> reports) {
        Set<String> facts = new TreeSet<>();
        reports.forEach(report -> facts.addAll(of(report)));
        return facts;
    }

    /** The facts of one report; a copy's publisher is none. */
    static Set<String> of(CountedReport report) {
        Set<String> facts = new TreeSet<>();
        report.types().forEach(type -> facts.add("type " + type));
        report.places().forEach(place -> facts.add("place " + place.country() + " " + place.name()));
        report.claimants().forEach(side -> facts.add("side " + side));
        report.casualties().forEach(losses -> addFigures(facts, losses));
        if (!report.copy()) {
            facts.add("family " + report.family());
        }
        return facts;
    }

    private static void addFigures(Set<String> facts, Casualties losses) {
        String who = losses.side() + " by " + losses.claimant() + " ";
        addFigure(facts, who + "killed", losses.killed());
        addFigure(facts, who + "wounded", losses.wounded());
        addFigure(facts, who + "captured", losses.captured());
    }

    private static void addFigure(Set<String> facts, String what, Range range) {
        if (range != null) {
            facts.add("losses " + what + " " + range.min() + ".." + range.max());
        }
    }
}
