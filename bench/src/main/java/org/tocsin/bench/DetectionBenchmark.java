package org.tocsin.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tocsin.alerts.surge.SeriesDetector;
import org.tocsin.alerts.surge.SeriesJudgement;
import org.tocsin.alerts.surge.SeriesSettings;
import org.tocsin.alerts.surge.SpreadPool;
import org.tocsin.alerts.surge.SurgeSettings;
import org.tocsin.app.simulation.References;
import org.tocsin.app.simulation.Scorer;
import org.tocsin.app.simulation.SimulatedSeries;

/** One record of one of a thousand areas, by one thread: scored by the detector, and by a CUSUM beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class DetectionBenchmark {
    private static final int AREAS = 1_000;
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** A record of some area comes every 5 s: an area has one in an hour and a half. */
    private static final long STEP_SECONDS = 5;

    private final SeriesDetector[] detectors = new SeriesDetector[AREAS];
    private final Scorer[] references = new Scorer[AREAS];
    private final Random random = new Random(1);
    private long seconds;

    /** Forty days of every area. */
    @Setup
    public void learn() {
        SpreadPool pool = new SpreadPool();
        SimulatedSeries kind = new SimulatedSeries("", 60, true, 0, 0, new long[0], new double[0], null);
        for (int area = 0; area < AREAS; area++) {
            detectors[area] = new SeriesDetector(
                    SurgeSettings.defaults(), SeriesSettings.defaults(), Duration.ofMinutes(1), true, pool);
            references[area] = References.cusum(kind);
        }
        while (seconds < Duration.ofDays(40).toSeconds()) {
            detect();
        }
    }

    /** The detector. */
    @Benchmark
    public SeriesJudgement detect() {
        seconds += STEP_SECONDS;
        return detectors[random.nextInt(AREAS)].observe(START.plusSeconds(seconds), 1);
    }

    /** The yardstick. */
    @Benchmark
    public double cusum() {
        seconds += STEP_SECONDS;
        return references[random.nextInt(AREAS)].score(START.getEpochSecond() + seconds, 1);
    }
}
