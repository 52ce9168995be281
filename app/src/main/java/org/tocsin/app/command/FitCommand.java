package org.tocsin.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tocsin.app.evaluation.LabelException;
import org.tocsin.app.fitting.DataHash;
import org.tocsin.app.fitting.FitPrinter;
import org.tocsin.app.fitting.FitReport;
import org.tocsin.app.fitting.TrainingItem;
import org.tocsin.app.fitting.TrainingReader;
import org.tocsin.app.fitting.TrainingSet;
import org.tocsin.app.fitting.WeightFile;
import org.tocsin.app.problem.FileProblem;
import org.tocsin.processor.coding.Decision;
import org.tocsin.processor.coding.ReadableText;
import org.tocsin.processor.coding.RuleCoder;
import org.tocsin.processor.fitting.CrossValidation;
import org.tocsin.processor.fitting.LinearModel;
import org.tocsin.processor.fitting.Sample;
import org.tocsin.processor.fitting.SoftmaxRegression;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.language.OpenNlpLanguages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the weights of a decision of the coder on labelled items. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = {
            "Fits the weights by which the coder decides an item's kind, or whether it tells of armed violence, on"
                    + " labelled items. Prints how well they decide items that they have not seen (k-fold"
                    + " cross-validation), and writes the weight table.",
        },
        footer = {
            "",
            "Example: ./tocsin fit -o weights.tsv our-news.jsonl more-news.jsonl",
            "One labelled item a line, as for evaluate; docs/accuracy.md describes the format. The same files give the"
                    + " same weights.",
            "Exit code 1 where a line or a file could not be read; then nothing is written."
        })
public final class FitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "labelled items, one JSON object a line")
    private List<Path> files;

    @Option(
            names = "--decision",
            defaultValue = "KIND",
            description = "what is decided: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Decision decision;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "10",
            description = "parts for the cross-validation, 2 or more; default: ${DEFAULT-VALUE}")
    private int folds;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write the weight table here; without it nothing is written")
    private Path output;

    private RuleCoder coder;
    private GazetteerRecogniser recogniser;
    private int failed;
    private long done;

    @Override
    public Integer call() throws IOException {
        if (folds < 2) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "expected --folds of 2 or more, found " + folds);
        }
        coder = RuleCoder.standard(new OpenNlpLanguages());
        recogniser = new GazetteerRecogniser(Gazetteer.standard());
        TrainingSet set = new TrainingSet(decision);
        DataHash hash = new DataHash();
        Progress reading = new Progress("items read");
        for (Path file : files) {
            try {
                read(file, set, hash, reading);
            } catch (IOException e) {
                fail(reading, FileProblem.of(e));
            }
        }
        reading.end();
        return failed == 0 && enough(set) ? fit(set, hash) : 1;
    }

    private boolean enough(TrainingSet set) {
        List<Integer> answers =
                set.samples().stream().map(Sample::answer).distinct().toList();
        if (answers.size() == set.answers().size() && set.samples().size() >= 2 * folds) {
            return true;
        }
        spec.commandLine()
                .getErr()
                .println("tocsin fit: expected at least " + 2 * folds + " items and one of each of "
                        + String.join(", ", set.answers()) + ", found "
                        + set.samples().size() + " items of "
                        + answers.stream().map(set.answers()::get).toList());
        return false;
    }

    private void read(Path file, TrainingSet set, DataHash hash, Progress progress) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        hash.add(file, bytes);
        TrainingReader reader = new TrainingReader();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                TrainingItem item = reader.read(line);
                if (set.takes(item)) {
                    set.add(item, file.getFileName().toString(), weighed(item));
                }
                progress.show(++done);
            } catch (LabelException e) {
                fail(progress, file + ":" + number + ": " + e.getMessage());
            }
        }
    }

    private Map<String, Double> weighed(TrainingItem item) {
        return coder.weighed(
                decision,
                item.item(),
                recogniser.mentions(ReadableText.of(item.item()).text()));
    }

    private int fit(TrainingSet set, DataHash hash) throws IOException {
        Progress progress = new Progress("models fitted");
        long[] models = new long[1];
        CrossValidation validation = new CrossValidation(set.answers().size(), folds, () -> progress.show(++models[0]));
        List<Sample> samples = set.samples();
        FitReport report = FitReport.of(set, folds, validation.heldOut(samples));
        double pull = validation.pull(samples);
        LinearModel model = new SoftmaxRegression(set.answers().size(), pull).fit(samples);
        progress.end();
        PrintWriter out = spec.commandLine().getOut();
        new FitPrinter(out).print(report);
        if (output != null) {
            Files.write(output, WeightFile.lines(set, model, report, hash.origin(decision), pull));
        }
        return 0;
    }

    private void fail(Progress progress, String message) {
        failed++;
        progress.end();
        spec.commandLine().getErr().println(message);
    }
}
