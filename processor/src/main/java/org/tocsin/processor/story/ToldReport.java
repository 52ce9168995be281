package org.tocsin.processor.story;

import org.tocsin.contracts.incident.IncidentReport;

/**
 * A report on its way to its story, with the sketch of the text that tells it.
 *
 * @param report the report, in no story yet; or withdrawn
 * @param sketch sketch of the item's text; null for a withdrawn report
 */
public record ToldReport(IncidentReport report, TextSketch sketch) {}
