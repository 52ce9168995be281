package org.tocsin.processor.topology;

import org.tocsin.contracts.incident.Reject;
import org.tocsin.processor.story.ToldReport;

/** What comes out of coding one version of an item: reports to be matched, or one reject. */
sealed interface Coded {

    /** A report that stands or is withdrawn. */
    record Report(ToldReport told) implements Coded {}

    /** No active incident, and why. */
    record Rejected(Reject reject) implements Coded {}
}
