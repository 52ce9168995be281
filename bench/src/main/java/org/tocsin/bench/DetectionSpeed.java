package org.tocsin.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link DetectionBenchmark}; JMH prints microseconds a record. */
public final class DetectionSpeed {

    private DetectionSpeed() {}

    /** @param arguments as JMH takes them */
    public static void main(String[] arguments) throws Exception {
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(DetectionBenchmark.class.getName())
                        .build())
                .run();
    }
}
