package org.tocsin.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.record.Json;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.geo.PlaceLocator;
import org.tocsin.processor.geo.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the places in text lines. */
@Command(
        name = "locate",
        mixinStandardHelpOptions = true,
        description = "Finds places in text lines from standard input: one JSON line {\"text\",\"places\"} for each.",
        footer = {"", "Example: echo 'Shells fell near Sotk and Goris' | ./tocsin locate --countries AM,AZ"})
public final class LocateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--countries",
            split = ",",
            paramLabel = "CC",
            description = "the two sides, ISO 3166-1 alpha-2, where they are known")
    private List<String> countries = List.of();

    /**
     * A result line.
     *
     * @param text the line
     * @param places the places in it
     */
    private record Located(String text, List<Place> places) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Gazetteer gazetteer = Gazetteer.standard();
        GazetteerRecogniser recogniser = new GazetteerRecogniser(gazetteer);
        PlaceLocator locator = new PlaceLocator();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Setting setting = new Setting(countries, List.of(new Span(0, line.length())));
            out.println(json(new Located(line, locator.locate(line, recogniser.mentions(line), setting))));
        }
        out.flush();
        return 0;
    }

    private static String json(Located located) throws JsonProcessingException {
        return Json.mapper().writeValueAsString(located);
    }
}
