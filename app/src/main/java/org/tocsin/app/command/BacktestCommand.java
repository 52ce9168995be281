package org.tocsin.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tocsin.alerts.AlertSettings;
import org.tocsin.alerts.lifecycle.AreaTracker;
import org.tocsin.alerts.lifecycle.CountryNames;
import org.tocsin.app.backtest.Backtest;
import org.tocsin.app.backtest.BacktestPrinter;
import org.tocsin.app.backtest.PastReader;
import org.tocsin.app.backtest.SurgePicture;
import org.tocsin.app.backtest.Told;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.app.wiring.Services;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.record.Json;
import org.tocsin.processor.story.Agencies;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the past through coding, stories and detection. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Runs items, or coded reports, in their own time and as fast as it goes: which alerts, and when.",
        footer = {
            "",
            "Example: ./tocsin backtest --config tocsin.yml --svg pictures our-may.jsonl",
            "FILE holds NewsItem or IncidentReport JSON lines, in any order. The same file and configuration give the",
            "same alerts every time. Exit code 1 where a line could not be read; the others are run all the same."
        })
public final class BacktestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption options;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "items or reports, one JSON object a line")
    private List<Path> files;

    @Option(names = "--json", description = "print every revision of every alert as a JSON line, and nothing else")
    private boolean json;

    @Option(
            names = "--svg",
            paramLabel = "FOLDER",
            description = "write a picture of each border there: counts, what is usual, alerts")
    private Path pictures;

    @Override
    public Integer call() throws IOException {
        Progress progress = new Progress("lines run");
        PastReader reader = new PastReader(problem -> {
            progress.end();
            spec.commandLine().getErr().println(problem);
        });
        for (Path file : files) {
            try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                reader.read(file.toString(), in);
            }
        }
        Backtest backtest = backtest(options.configuration());
        long begun = System.nanoTime();
        long lines = 0;
        for (Told told : reader.inOrder()) {
            backtest.take(told);
            progress.show(++lines);
        }
        Backtest.Result result = backtest.result();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        progress.end();
        print(result, reader.unreadable(), took);
        if (pictures != null) {
            draw(result);
        }
        return reader.unreadable() == 0 ? 0 : 1;
    }

    private static Backtest backtest(Configuration configuration) {
        String hash = ConfigurationReader.hash(configuration);
        AlertSettings alerts = configuration.alerts();
        return new Backtest(
                Services.reporter(hash),
                new CreditReader(Agencies.standard()),
                new StoryMatcher(configuration.processor().stories()),
                new AreaTracker(alerts.activity(), alerts.surge(), alerts.lifecycle(), CountryNames.english(), hash));
    }

    private void print(Backtest.Result result, int unreadable, Duration took) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            new BacktestPrinter(out).print(result, unreadable, took);
            return;
        }
        for (List<Alert> revisions : result.alerts().values()) {
            for (Alert revision : revisions) {
                out.println(Json.mapper().writeValueAsString(revision));
            }
        }
        out.flush();
    }

    private void draw(Backtest.Result result) throws IOException {
        Files.createDirectories(pictures);
        for (Map.Entry<String, List<Backtest.Sample>> border : result.samples().entrySet()) {
            List<List<Alert>> alerts = result.alerts().values().stream()
                    .filter(revisions -> revisions.getFirst().area().equals(border.getKey()))
                    .toList();
            Files.writeString(
                    pictures.resolve(border.getKey() + ".svg"),
                    SurgePicture.of(border.getKey(), border.getValue(), alerts));
        }
    }
}
