package org.tocsin.bench;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.processor.coding.RuleCoder;
import org.tocsin.processor.geo.BorderMeasure;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.geo.PlaceLocator;
import org.tocsin.processor.geo.shape.CountryShapes;
import org.tocsin.processor.language.OpenNlpLanguages;
import org.tocsin.processor.report.IncidentReporter;

/** Measures in a fresh process how long coder and gazetteer take to load, what heap they hold, and the first item. */
public final class CoderFootprint {

    private CoderFootprint() {}

    /** @param arguments the file of labelled items; default the development set */
    public static void main(String[] arguments) throws Exception {
        Path file =
                Path.of(arguments.length == 0 ? "processor/src/test/resources/coding/items-dev.jsonl" : arguments[0]);
        List<NewsItem> items = new NewsTexts(file).of("short");
        long empty = heap();
        long start = System.nanoTime();
        RuleCoder coder = RuleCoder.standard(new OpenNlpLanguages());
        long coderLoaded = System.nanoTime();
        GazetteerRecogniser recogniser = new GazetteerRecogniser(Gazetteer.standard());
        IncidentReporter reporter = new IncidentReporter(
                recogniser, coder, new PlaceLocator(), new BorderMeasure(CountryShapes.standard()), "bench");
        long loaded = System.nanoTime();
        reporter.report(items.getFirst());
        long first = System.nanoTime();
        items.forEach(reporter::report);
        long all = System.nanoTime();
        long held = heap() - empty;
        Reference.reachabilityFence(reporter);
        System.out.printf("coder loaded in      %6d ms%n", millis(coderLoaded - start));
        System.out.printf("gazetteer loaded in  %6d ms%n", millis(loaded - coderLoaded));
        System.out.printf("first item coded in  %6d ms%n", millis(first - loaded));
        System.out.printf("next %,d items in    %6d ms%n", items.size(), millis(all - first));
        System.out.printf("heap held            %6.1f MB%n", held / 1e6);
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    /** What is live after a full collection. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
