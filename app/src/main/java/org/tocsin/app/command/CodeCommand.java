package org.tocsin.app.command;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.app.gazetteer.ImportedPlaces;
import org.tocsin.app.wiring.Services;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.Json;
import org.tocsin.processor.report.IncidentReporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Codes items from standard input, one result line for each, in order. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Codes NewsItem JSON lines from standard input: one JSON line for each, in order.",
        footer = {
            "",
            "Example: ./tocsin parse --items feed.xml | ./tocsin code",
            "Exit code 1 where a line is no NewsItem; its result line then holds the error."
        })
public final class CodeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption options;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = options.configuration();
        IncidentReporter reporter = Services.reporter(
                ConfigurationReader.hash(configuration), ImportedPlaces.gazetteer(configuration.data()));
        ObjectReader items = Json.mapper().readerFor(NewsItem.class);
        ObjectWriter results = Json.mapper().writerFor(CodedItem.class);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int failed = 0;
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                NewsItem item = items.readValue(line);
                if (item.id() == null) {
                    throw new IOException("it has no id");
                }
                out.println(results.writeValueAsString(reporter.report(item)));
            } catch (IOException e) {
                failed++;
                out.println(Json.mapper()
                        .createObjectNode()
                        .putNull("id")
                        .put("line", number)
                        .put(
                                "error",
                                "expected a NewsItem as one JSON line: "
                                        + e.getMessage().lines().findFirst().orElse("")));
            }
        }
        out.flush();
        return failed == 0 ? 0 : 1;
    }
}
