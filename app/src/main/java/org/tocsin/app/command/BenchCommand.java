package org.tocsin.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tocsin.alerts.AlertSettings;
import org.tocsin.alerts.surge.SeriesDetector;
import org.tocsin.alerts.surge.SpreadPool;
import org.tocsin.app.simulation.EarlyDetection;
import org.tocsin.app.simulation.EventSimulation;
import org.tocsin.app.simulation.FoundEpisodes;
import org.tocsin.app.simulation.MentionSimulation;
import org.tocsin.app.simulation.References;
import org.tocsin.app.simulation.ReportSimulation;
import org.tocsin.app.simulation.Scorer;
import org.tocsin.app.simulation.SimulatedSeries;
import org.tocsin.app.simulation.Simulation;
import org.tocsin.app.simulation.SirenSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the detector, and simple ones beside it, on simulated series. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures what detect finds in simulated series, and how soon, beside simple detectors.",
        footer = {"", "Example: ./tocsin bench --seed 7 --runs 3", "docs/surges.md says what is simulated."})
public final class BenchCommand implements Callable<Integer> {
    private static final String[] DETECTORS = {"tocsin", "moving z-score", "EARS C2", "Poisson CUSUM"};

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption options;

    @Option(names = "--seed", paramLabel = "N", description = "first seed; default 1", defaultValue = "1")
    private long seed;

    @Option(names = "--runs", paramLabel = "N", description = "seeds a simulation; default 2", defaultValue = "2")
    private int runs;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AlertSettings settings = options.configuration().alerts();
        out.printf(
                Locale.ROOT,
                "%-22s %-15s %8s %13s %11s %8s%n",
                "series",
                "detector",
                "recall",
                "median delay",
                "mean delay",
                "false");
        Map<String, Simulation> found = new LinkedHashMap<>();
        found.put("sirens by the minute", new SirenSimulation());
        found.put("events by the day", new EventSimulation());
        found.put("voices by the minute", new ReportSimulation(false));
        found.put("reports with copies", new ReportSimulation(true));
        found.forEach((name, simulation) -> find(out, name, drawn(simulation), settings));
        early(out, drawn(new MentionSimulation()), settings);
        out.flush();
        return 0;
    }

    private List<SimulatedSeries> drawn(Simulation simulation) {
        List<SimulatedSeries> series = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            series.addAll(simulation.draw(seed + run));
        }
        return series;
    }

    private static void find(PrintWriter out, String name, List<SimulatedSeries> series, AlertSettings settings) {
        boolean daily = series.getFirst().step() == Simulation.DAY;
        for (String detector : DETECTORS) {
            FoundEpisodes found = FoundEpisodes.within(
                    daily ? 0.03 : 0.1, series, maker(detector, series.getFirst(), settings), daily ? 90 : 30);
            out.printf(
                    Locale.ROOT,
                    "%-22s %-15s %8.3f %13s %11s %8.3f%n",
                    name,
                    detector,
                    found.recall(),
                    length(found.medianDelay()),
                    length(found.meanDelay()),
                    found.falseRaises());
        }
    }

    private static void early(PrintWriter out, List<SimulatedSeries> series, AlertSettings settings) {
        out.printf(Locale.ROOT, "%n%-22s %-15s %8s %13s %11s%n", "series", "detector", "NAB", "windows", "false rows");
        for (String detector : DETECTORS) {
            EarlyDetection early = EarlyDetection.of(series, maker(detector, series.getFirst(), settings));
            out.printf(
                    Locale.ROOT,
                    "%-22s %-15s %8.1f %13s %11d%n",
                    "mentions by 5 minutes",
                    detector,
                    early.score(),
                    early.found() + "/" + early.windows(),
                    early.falseRows());
        }
    }

    private static Scorer.Maker maker(String detector, SimulatedSeries kind, AlertSettings settings) {
        int month = kind.step() == Simulation.DAY ? 28 : kind.step() == 300 ? 288 : 28 * 24;
        return switch (detector) {
            case "moving z-score" -> series -> References.movingZScore(series, month, 0);
            case "EARS C2" -> series -> References.movingZScore(series, 7, 2);
            case "Poisson CUSUM" -> References::cusum;
            default -> tocsin(settings);
        };
    }

    /** Series that are read from one file share what is learned of clusters. */
    private static Scorer.Maker tocsin(AlertSettings settings) {
        SpreadPool pool = new SpreadPool();
        return series -> {
            SeriesDetector detector = new SeriesDetector(
                    settings.surge(),
                    settings.series(),
                    Duration.ofSeconds(series.step()),
                    series.quietGaps(),
                    series.quietGaps() || series.step() == Simulation.DAY ? pool : new SpreadPool());
            if (series.quietGaps()) {
                detector.begin(Instant.ofEpochSecond(series.from()));
            }
            return (time, count) ->
                    detector.observe(Instant.ofEpochSecond(time), count).decades();
        };
    }

    private static String length(double seconds) {
        if (Double.isNaN(seconds)) {
            return "-";
        }
        return seconds < 5 * Simulation.HOUR
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : seconds < 2 * Simulation.DAY
                        ? String.format(Locale.ROOT, "%.1f h", seconds / Simulation.HOUR)
                        : String.format(Locale.ROOT, "%.1f d", seconds / Simulation.DAY);
    }
}
