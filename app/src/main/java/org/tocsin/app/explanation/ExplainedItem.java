package org.tocsin.app.explanation;

import java.util.List;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.processor.coding.Explanation;

/**
 * What was made of an item, and how.
 *
 * @param item the item
 * @param explanation how the coder came to what it says
 * @param incidents the reports; empty unless it is an incident
 * @param places every place that the text names, with its role, in the order of the text
 */
public record ExplainedItem(
        NewsItem item, Explanation explanation, List<IncidentReport> incidents, List<Place> places) {

    public ExplainedItem {
        incidents = List.copyOf(incidents);
        places = List.copyOf(places);
    }
}
