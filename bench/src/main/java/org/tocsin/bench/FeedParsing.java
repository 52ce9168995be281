package org.tocsin.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link FeedParsingBenchmark} and prints documents a second, and the ratio to ROME in the same run. */
public final class FeedParsing {

    private FeedParsing() {}

    /** @param arguments as JMH takes them, such as {@code -f 1 -p kind=leads} */
    public static void main(String[] arguments) throws Exception {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .include(FeedParsingBenchmark.class.getName())
                .build();
        Map<String, Map<String, Double>> micros = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            micros.computeIfAbsent(result.getParams().getParam("kind"), kind -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        micros.forEach((kind, each) -> System.out.printf(
                "%-8s %,8d bytes  rome %,8.0f us  tocsin %,8.0f us  throughput %.2f of ROME's%n",
                kind,
                FeedDocuments.of(kind).length,
                each.get("rome"),
                each.get("tocsin"),
                each.get("rome") / each.get("tocsin")));
    }
}
