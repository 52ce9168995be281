package org.tocsin.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.tocsin.alerts.AlertSettings;
import org.tocsin.app.series.SeriesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores series of counts in a CSV file. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = "Reads CSV timestamp,value[,area] and writes the same rows with expected,score,alert.",
        footer = {
            "",
            "Example: ./tocsin detect sirens.csv > scored.csv",
            "         cut -d, -f1,5 events.csv | ./tocsin detect --gaps quiet -",
            "Rows may have any step, or none; those of one area stand in the order of time. A score is 0 to 1: 0.5 at a",
            "chance of one in ten thousand, 0.75 at 1e-12; high where something new begins, by earlier rows alone.",
            "docs/surges.md says how. Exit code 1 where a row could not be read; the others are scored all the same."
        })
public final class DetectCommand implements Callable<Integer> {
    /** What a step without a row means. */
    enum Gaps {
        QUIET,
        UNKNOWN
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption options;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "the table; standard input where it is - or left out")
    private Path file;

    @Option(
            names = "--step",
            paramLabel = "DURATION",
            description = "length of a step, e.g. PT5M; default: read off the file")
    private Duration step;

    @Option(
            names = "--gaps",
            paramLabel = "quiet|unknown",
            description = "what a step without a row means; default: unknown where the file writes zeros, else quiet")
    private Gaps gaps;

    @Override
    public Integer call() throws IOException {
        if (step != null && (step.toSeconds() < 1 || step.getNano() != 0)) {
            throw new ParameterException(spec.commandLine(), "--step: expected whole seconds above 0, found " + step);
        }
        AlertSettings settings = options.configuration().alerts();
        Progress progress = new Progress("rows scored");
        SeriesFile series = new SeriesFile(settings, step, gaps == null ? null : gaps == Gaps.QUIET, problem -> {
            progress.end();
            spec.commandLine().getErr().println(problem);
        });
        boolean standardInput = file == null || file.toString().equals("-");
        // Lines go out by the buffer: a flush a line costs more than scoring it.
        PrintWriter out = new PrintWriter(spec.commandLine().getOut(), false);
        try (InputStream bytes = standardInput ? System.in : Files.newInputStream(file);
                BufferedReader in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16)) {
            boolean whole = series.score(standardInput ? "-" : file.toString(), in, out, progress::show);
            progress.end();
            return whole ? 0 : 1;
        } finally {
            out.flush();
        }
    }
}
