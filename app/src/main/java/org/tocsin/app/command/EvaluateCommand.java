package org.tocsin.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.app.evaluation.Evaluation;
import org.tocsin.app.evaluation.EvaluationReport;
import org.tocsin.app.evaluation.ItemScorer;
import org.tocsin.app.evaluation.LabelException;
import org.tocsin.app.evaluation.LabelReader;
import org.tocsin.app.evaluation.LabelledItem;
import org.tocsin.app.evaluation.LabelledText;
import org.tocsin.app.evaluation.NearestDivision;
import org.tocsin.app.evaluation.ReportPrinter;
import org.tocsin.app.evaluation.StoryScorer;
import org.tocsin.app.evaluation.TextReader;
import org.tocsin.app.problem.FileProblem;
import org.tocsin.app.wiring.Services;
import org.tocsin.contracts.record.Json;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.report.IncidentReporter;
import org.tocsin.processor.story.Agencies;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the coder on labelled items. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Codes labelled items and measures how well what it finds agrees with the labels.",
        footer = {
            "",
            "Example: ./tocsin evaluate --errors our-news.jsonl",
            "One labelled item or text a line; docs/accuracy.md describes the format and the measures.",
            "Exit code 1 where a line or a file could not be read; the others are measured all the same."
        })
public final class EvaluateCommand implements Callable<Integer> {
    /** What stands in a text for bytes that are no UTF-8. */
    private static final char UNREADABLE = '\ufffd';

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption options;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "labelled items or texts, one JSON object a line")
    private List<Path> files;

    @Option(names = "--json", description = "print one JSON object, with all errors")
    private boolean json;

    @Option(names = "--errors", description = "list all errors, not only the first")
    private boolean errors;

    private final LabelReader labels = new LabelReader();
    private final TextReader texts = new TextReader();
    private int failed;
    private long read;

    @Override
    public Integer call() throws JsonProcessingException {
        IncidentReporter reporter = Services.reporter(ConfigurationReader.hash(options.configuration()));
        StoryMatcher matcher =
                new StoryMatcher(options.configuration().processor().stories());
        Evaluation evaluation = new Evaluation(
                new ItemScorer(new NearestDivision(Gazetteer.standard())),
                new StoryScorer(matcher, new CreditReader(Agencies.standard())));
        Progress progress = new Progress("items measured");
        for (Path file : files) {
            try {
                measure(file, reporter, evaluation, progress);
            } catch (IOException e) {
                fail(progress, FileProblem.of(e));
            }
        }
        progress.end();
        print(evaluation.report());
        return failed == 0 ? 0 : 1;
    }

    private void measure(Path file, IncidentReporter reporter, Evaluation evaluation, Progress progress)
            throws IOException {
        int number = 0;
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    if (line.indexOf(UNREADABLE) >= 0) {
                        throw new LabelException("expected UTF-8, found bytes that are none");
                    }
                    add(line, reporter, evaluation);
                    progress.show(++read);
                } catch (LabelException e) {
                    fail(progress, file + ":" + number + ": " + e.getMessage());
                }
            }
        }
    }

    private void add(String line, IncidentReporter reporter, Evaluation evaluation) throws LabelException {
        JsonNode node = labels.parsed(line);
        if (TextReader.isText(node)) {
            LabelledText labelled = texts.read(node);
            evaluation.add(labelled, reporter.report(labelled.item()));
        } else {
            LabelledItem labelled = labels.read(node);
            evaluation.add(labelled, reporter.report(labelled.item()));
        }
    }

    private void fail(Progress progress, String message) {
        failed++;
        progress.end();
        spec.commandLine().getErr().println(message);
    }

    private void print(EvaluationReport report) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.mapper().writeValueAsString(report));
        } else {
            new ReportPrinter(out).print(report, errors);
        }
        out.flush();
    }
}
