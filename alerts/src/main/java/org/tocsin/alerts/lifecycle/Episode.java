package org.tocsin.alerts.lifecycle;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.alerts.surge.Evaluation;
import org.tocsin.contracts.alert.Alert;

/**
 * One surge in an area, from the raise to the resolution; what the next revision needs to know of the
 * ones before it.
 *
 * @param number 1 for the area's first, then rising by one
 * @param from reports that counted before this are not part of it
 * @param lastAbove event time at which it was last evaluated above the lower threshold
 * @param lastTold event time at which news was told last
 * @param toldDecades how unlikely it was when last raised or escalated
 * @param told the facts that the revisions so far have told
 * @param correctionDue true where something told was taken back and no revision says so yet
 * @param newsDue true where there is news, a correction included, that came too soon after the last revision
 * @param peak the strongest evaluation so far; what the revisions show
 * @param alert the newest revision
 */
public record Episode(
        int number,
        Instant from,
        Instant lastAbove,
        Instant lastTold,
        double toldDecades,
        Set<String> told,
        boolean correctionDue,
        boolean newsDue,
        Evaluation peak,
        Alert alert) {

    public Episode {
        told = told == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(told));
    }

    /** True until it resolves. */
    public boolean running() {
        return alert.resolved() == null;
    }

    Episode with(Instant lastAbove, Evaluation peak) {
        return new Episode(number, from, lastAbove, lastTold, toldDecades, told, correctionDue, newsDue, peak, alert);
    }

    Episode with(Alert revision) {
        return new Episode(
                number, from, lastAbove, lastTold, toldDecades, told, correctionDue, newsDue, peak, revision);
    }

    Episode withNewsDue(boolean due) {
        return new Episode(number, from, lastAbove, lastTold, toldDecades, told, correctionDue, due, peak, alert);
    }

    /** After {@code facts} that were told turned out not to stand. */
    Episode withoutFacts(Set<String> facts) {
        if (facts.isEmpty()) {
            return this;
        }
        Set<String> standing = new TreeSet<>(told);
        standing.removeAll(facts);
        return new Episode(number, from, lastAbove, lastTold, toldDecades, standing, true, newsDue, peak, alert);
    }

    /** After {@code revision} told {@code facts}, and how unlikely the peak is, at {@code at}. */
    Episode told(Instant at, Set<String> facts, Alert revision) {
        double decades = Math.max(peak.decades(), toldDecades);
        return new Episode(number, from, lastAbove, at, decades, facts, false, false, peak, revision);
    }
}
