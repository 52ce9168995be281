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
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.app.evaluation.LabelException;
import org.tocsin.app.evaluation.LabelReader;
import org.tocsin.app.explanation.AlertPrinter;
import org.tocsin.app.explanation.ExplainedItem;
import org.tocsin.app.explanation.ItemExplainer;
import org.tocsin.app.explanation.ItemPrinter;
import org.tocsin.app.explanation.TopicLookup;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.record.Topics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why an item was or was not an incident, or why an alert rang. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says why an item was or was not an incident: the statement that decided, its words, what was set aside"
                    + " as history and why, the places and their roles. Or why an alert rang: what was observed and"
                    + " expected, the chance and the threshold, the newsrooms and their words.",
        },
        footer = {
            "",
            "Example: ./tocsin parse --items feed.xml | ./tocsin explain --items -",
            "Example: ./tocsin explain AM-AZ.1 --bootstrap localhost:9092",
            "An item is read anew with the rules of this installation.",
            "Exit code 1 where the id is not found or a line could not be read."
        })
public final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions options;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "an item's or an alert's id; of a file, default: all")
    private String id;

    @Option(
            names = "--items",
            paramLabel = "FILE",
            description = "look in this file instead of Kafka: NewsItem JSON lines, or labelled items; - for"
                    + " standard input")
    private Path file;

    @Option(names = "--json", description = "print each explanation as one JSON line")
    private boolean json;

    private int failed;
    private int found;

    @Override
    public Integer call() throws IOException {
        Configuration configuration = options.configuration();
        if (file != null) {
            fromFile(ItemExplainer.standard(ConfigurationReader.hash(configuration)));
        } else if (id == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "expected an ID to look up in Kafka, or --items FILE");
        } else {
            fromKafka(configuration);
        }
        if (id != null && found == 0) {
            String where = file == null ? "no item or alert of this id in Kafka" : "no item of this id in " + file;
            spec.commandLine().getErr().println("tocsin explain: " + id + ": " + where);
            return 1;
        }
        return failed == 0 ? 0 : 1;
    }

    private void fromFile(ItemExplainer explainer) throws IOException {
        int number = 0;
        try (BufferedReader in = open()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    NewsItem item = item(line);
                    if (id == null || id.equals(item.id())) {
                        show(explainer.explain(item));
                    }
                } catch (JsonProcessingException e) {
                    fail(
                            number,
                            "expected a NewsItem as one JSON line: "
                                    + e.getOriginalMessage().lines().findFirst().orElse("no JSON"));
                } catch (LabelException e) {
                    fail(number, e.getMessage());
                }
            }
        }
    }

    private BufferedReader open() throws IOException {
        return file.toString().equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    private static NewsItem item(String line) throws JsonProcessingException, LabelException {
        JsonNode node = Json.mapper().readTree(line);
        return node.has("expect")
                ? new LabelReader().read(line).item()
                : Json.mapper().treeToValue(node, NewsItem.class);
    }

    private void fail(int number, String message) {
        failed++;
        spec.commandLine().getErr().println(file + ":" + number + ": " + message);
    }

    private void fromKafka(Configuration configuration) throws JsonProcessingException {
        TopicLookup lookup = new TopicLookup(
                KafkaOptions.given(configuration),
                new Topics(configuration.kafka().prefix()));
        String hash = ConfigurationReader.hash(configuration);
        Progress progress = new Progress("records read");
        List<Alert> revisions = lookup.alert(id, progress::show);
        Optional<NewsItem> item = revisions.isEmpty() ? lookup.item(id, progress::show) : Optional.empty();
        progress.end();
        if (!revisions.isEmpty()) {
            show(revisions, configuration, hash);
        } else if (item.isPresent()) {
            show(ItemExplainer.standard(hash).explain(item.get()));
        }
    }

    private void show(List<Alert> revisions, Configuration configuration, String hash) throws JsonProcessingException {
        found++;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.mapper().writeValueAsString(revisions));
        } else {
            boolean same = hash.equals(revisions.get(revisions.size() - 1).configuration());
            new AlertPrinter(out, configuration.alerts().surge()).print(revisions, same);
        }
        out.flush();
    }

    private void show(ExplainedItem explained) throws JsonProcessingException {
        found++;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.mapper().writeValueAsString(explained));
        } else {
            new ItemPrinter(out).print(explained);
        }
        out.flush();
    }
}
