package org.tocsin.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.ingest.format.Opml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives the feeds of the configuration to feed readers. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Prints the feeds of the configuration as OPML.",
        footer = {"", "Example: ./tocsin feeds export --config tocsin.yml > subscriptions.opml"})
public final class FeedsExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption options;

    @Override
    public Integer call() {
        List<Opml.Outline> feeds = options.configuration().feeds().stream()
                .map(feed -> new Opml.Outline(feed.name(), feed.url(), feed.language()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(Opml.write("Feeds of Tocsin", feeds));
        out.flush();
        return 0;
    }
}
