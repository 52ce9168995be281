package org.tocsin.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tocsin.app.gazetteer.ImportedPlaces;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.record.Json;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.geo.Mention;
import org.tocsin.processor.geo.PlaceLocator;
import org.tocsin.processor.geo.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the places in text lines, or tells what marked names in them stand for. */
@Command(
        name = "locate",
        mixinStandardHelpOptions = true,
        description = {
            "Finds places in text lines from standard input: one JSON line {\"text\",\"places\"} for each, with one place "
                    + "for every mention, in their order.",
            "A line that is a JSON object gives the \"text\" and may give \"spans\", the names that somebody has marked, as "
                    + "[[start,end],...] in UTF-16 units: then \"places\" has one entry for each of them, in their order, "
                    + "null where the name is not known. It may give \"countries\" too."
        },
        footer = {
            "",
            "Example: echo 'Shells fell near Sotk and Goris' | ./tocsin locate --countries AM,AZ",
            "         echo '{\"text\":\"Snow in Moscow, Idaho\",\"spans\":[[8,14]]}' | ./tocsin locate",
            "Exit code 2 where a JSON line is broken; the lines before it are answered."
        })
public final class LocateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption options;

    @Option(
            names = "--countries",
            split = ",",
            paramLabel = "CC",
            description = "the two sides, ISO 3166-1 alpha-2, where they are known")
    private List<String> countries = List.of();

    private GazetteerRecogniser recogniser;
    private final PlaceLocator locator = new PlaceLocator();

    /**
     * A result line.
     *
     * @param text the line
     * @param places the places in it; null for a marked name that is not known
     */
    private record Located(String text, List<Place> places) {}

    /**
     * An input line.
     *
     * @param text what is read
     * @param spans the names that are marked, or null where they are to be found
     * @param countries the two sides, or empty
     */
    private record Question(String text, List<Span> spans, List<String> countries) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        recogniser = new GazetteerRecogniser(
                ImportedPlaces.gazetteer(options.configuration().data()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            try {
                Question question = line.startsWith("{") ? question(line) : new Question(line, null, countries);
                out.println(Json.mapper().writeValueAsString(new Located(question.text(), places(question))));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                out.flush();
                spec.commandLine()
                        .getErr()
                        .println(
                                "locate: line " + number + ": expected {\"text\":\"...\",\"spans\":[[start,end],...]}, "
                                        + "found " + e.getMessage());
                return 2;
            }
        }
        out.flush();
        return 0;
    }

    private List<Place> places(Question question) {
        String text = question.text();
        Setting setting = new Setting(question.countries(), List.of(new Span(0, text.length())));
        List<Mention> mentions = recogniser.mentions(text);
        if (question.spans() == null) {
            return locator.locateEach(text, mentions, setting);
        }
        List<Optional<Mention>> marked = question.spans().stream()
                .map(span -> recogniser.mentionIn(text, span))
                .toList();
        List<Mention> all = new ArrayList<>();
        marked.forEach(each -> each.ifPresent(all::add));
        mentions.stream()
                .filter(mention -> question.spans().stream().noneMatch(span -> span.overlaps(mention.span())))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(mention -> mention.span().start()));
        List<Place> located = locator.locateEach(text, all, setting);
        List<Place> places = new ArrayList<>();
        for (Optional<Mention> each : marked) {
            places.add(each.map(mention -> located.get(all.indexOf(mention))).orElse(null));
        }
        return places;
    }

    private Question question(String line) throws JsonProcessingException {
        JsonNode json = Json.mapper().readTree(line);
        if (!json.path("text").isTextual()) {
            throw new IllegalArgumentException("no \"text\"");
        }
        String text = json.path("text").asText();
        List<Span> spans = json.has("spans") ? new ArrayList<>() : null;
        for (JsonNode span : json.path("spans")) {
            int start =
                    span.isArray() ? span.path(0).asInt(-1) : span.path("start").asInt(-1);
            int end = span.isArray() ? span.path(1).asInt(-1) : span.path("end").asInt(-1);
            if (start < 0 || end <= start || end > text.length()) {
                throw new IllegalArgumentException("a span " + span + " in a text of " + text.length() + " units");
            }
            spans.add(new Span(start, end));
        }
        List<String> sides = new ArrayList<>();
        json.path("countries").forEach(code -> sides.add(code.asText()));
        return new Question(text, spans, sides.isEmpty() ? countries : sides);
    }
}
