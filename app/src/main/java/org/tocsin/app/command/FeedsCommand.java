package org.tocsin.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with the list of feeds. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Checks the feeds of the configuration, or exchanges lists of feeds with feed readers (OPML).",
        subcommands = {FeedsCheckCommand.class, FeedsImportCommand.class, FeedsExportCommand.class},
        footer = {"", "Example: ./tocsin feeds check --config feeds/south-caucasus.yml"})
public final class FeedsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "expected check, import or export");
    }
}
