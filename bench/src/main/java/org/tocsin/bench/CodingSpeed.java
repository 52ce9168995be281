package org.tocsin.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tocsin.contracts.news.NewsItem;

/**
 * Runs {@link CodingBenchmark} and prints megabytes of UTF-8 a second, the time of one item, and the ratio to OpenNLP
 * on the same texts in the same run.
 */
public final class CodingSpeed {

    private CodingSpeed() {}

    /** @param arguments as JMH takes them, such as {@code -f 1 -p texts=long -prof gc} */
    public static void main(String[] arguments) throws Exception {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .include(CodingBenchmark.class.getName())
                .build();
        Map<String, Map<String, Double>> micros = new TreeMap<>();
        Collection<RunResult> results = new Runner(options).run();
        String file = null;
        for (RunResult result : results) {
            file = result.getParams().getParam("file");
            micros.computeIfAbsent(result.getParams().getParam("texts"), texts -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        for (Map.Entry<String, Map<String, Double>> texts : micros.entrySet()) {
            List<NewsItem> items = new NewsTexts(Path.of(file)).of(texts.getKey());
            print(texts.getKey(), items.size(), NewsTexts.bytes(items), texts.getValue());
        }
    }

    private static void print(String texts, int items, long bytes, Map<String, Double> micros) {
        System.out.printf("%n%s: %,d items, %,d bytes%n", texts, items, bytes);
        Double yardstick = micros.get("openNlp");
        micros.forEach((way, each) -> {
            String ratio = yardstick == null ? "" : String.format("  %6.1f times OpenNLP", yardstick / each);
            System.out.printf("  %-14s %7.2f MB/s  %9.1f us an item%s%n", way, bytes / each, each / items, ratio);
        });
    }
}
