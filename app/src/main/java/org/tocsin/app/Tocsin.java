package org.tocsin.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tocsin.app.command.AccountCommand;
import org.tocsin.app.command.AlertCommand;
import org.tocsin.app.command.BacktestCommand;
import org.tocsin.app.command.BenchCommand;
import org.tocsin.app.command.CodeCommand;
import org.tocsin.app.command.ConfigCommand;
import org.tocsin.app.command.DemoCommand;
import org.tocsin.app.command.DetectCommand;
import org.tocsin.app.command.EvaluateCommand;
import org.tocsin.app.command.ExplainCommand;
import org.tocsin.app.command.Failures;
import org.tocsin.app.command.FeedsCommand;
import org.tocsin.app.command.FitCommand;
import org.tocsin.app.command.GazetteerCommand;
import org.tocsin.app.command.IngestCommand;
import org.tocsin.app.command.LocateCommand;
import org.tocsin.app.command.ParseCommand;
import org.tocsin.app.command.ProcessCommand;
import org.tocsin.app.command.TopicsCommand;
import org.tocsin.app.command.UpCommand;
import org.tocsin.app.command.WrongUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: exit code 0 for done, 1 for failed, 2 for wrong use. */
@Command(
        name = "tocsin",
        mixinStandardHelpOptions = true,
        version = "tocsin 0.1.0",
        description = "Watches news feeds for armed clashes at borders and rings when reported activity surges.",
        footer = {"", "Example: ./tocsin demo", "Each command has its own --help, with an example."},
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            IngestCommand.class,
            ProcessCommand.class,
            AlertCommand.class,
            FeedsCommand.class,
            ParseCommand.class,
            CodeCommand.class,
            LocateCommand.class,
            GazetteerCommand.class,
            DetectCommand.class,
            BacktestCommand.class,
            BenchCommand.class,
            EvaluateCommand.class,
            FitCommand.class,
            ExplainCommand.class,
            AccountCommand.class,
            TopicsCommand.class,
            ConfigCommand.class
        })
public final class Tocsin {
    private Tocsin() {}

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        int code = commandLine().execute(arguments);
        System.exit(code);
    }

    /** The command line with all its commands, writing to the process's own output and error. */
    public static CommandLine commandLine() {
        return new CommandLine(new Tocsin())
                .setOut(new PrintWriter(System.out, true))
                .setErr(new PrintWriter(System.err, true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new Failures());
    }
}
