package org.tocsin.app.explanation;

import java.util.List;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.processor.coding.Explanation;
import org.tocsin.processor.coding.ReadableText;
import org.tocsin.processor.coding.RuleCoder;
import org.tocsin.processor.geo.BorderMeasure;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.geo.Locator;
import org.tocsin.processor.geo.Mention;
import org.tocsin.processor.geo.PlaceLocator;
import org.tocsin.processor.geo.Recogniser;
import org.tocsin.processor.geo.Setting;
import org.tocsin.processor.geo.shape.CountryShapes;
import org.tocsin.processor.language.OpenNlpLanguages;
import org.tocsin.processor.report.IncidentReporter;

/** Reads an item with the same parts as the processor, and keeps how they decided. */
public final class ItemExplainer {
    private final Recogniser recogniser;
    private final RuleCoder coder;
    private final Locator locator;
    private final IncidentReporter reporter;

    private ItemExplainer(Recogniser recogniser, RuleCoder coder, Locator locator, String configuration) {
        this.recogniser = recogniser;
        this.coder = coder;
        this.locator = locator;
        this.reporter = new IncidentReporter(
                recogniser, coder, locator, new BorderMeasure(CountryShapes.standard()), configuration);
    }

    /**
     * With the shipped lexicons and places.
     *
     * @param configuration short hash of the configuration, for the reports
     */
    public static ItemExplainer standard(String configuration) {
        return new ItemExplainer(
                new GazetteerRecogniser(Gazetteer.standard()),
                RuleCoder.standard(new OpenNlpLanguages()),
                new PlaceLocator(),
                configuration);
    }

    /** How this item is read. */
    public ExplainedItem explain(NewsItem item) {
        String text = ReadableText.of(item).text();
        List<Mention> mentions = recogniser.mentions(text);
        Explanation explanation = coder.explain(item, mentions);
        List<IncidentReport> incidents = reporter.report(item).incidents();
        List<Place> places = incidents.isEmpty()
                ? locator.locate(text, mentions, new Setting(explanation.sides(), List.of()))
                : incidents.stream()
                        .flatMap(incident -> incident.places().stream())
                        .distinct()
                        .toList();
        return new ExplainedItem(item, explanation, incidents, places);
    }
}
