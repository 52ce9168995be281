package org.tocsin.processor.story;

import java.util.Set;
import org.tocsin.contracts.incident.IncidentReport;

/**
 * A report on its way to its story, with what tells whether its text is somebody else's.
 *
 * @param report the report, in no story yet; or withdrawn
 * @param shingles the shingles of the item's text; null for a withdrawn report
 * @param credits families of the agencies that the text is credited to, its own family not among them
 */
public record ToldReport(IncidentReport report, Shingles shingles, Set<String> credits) {

    public ToldReport {
        credits = credits == null ? Set.of() : Set.copyOf(credits);
    }

    /** A report that is taken back. */
    public static ToldReport withdrawn(IncidentReport report) {
        return new ToldReport(report, null, Set.of());
    }
}
