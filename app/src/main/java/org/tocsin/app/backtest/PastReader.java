package org.tocsin.app.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.Json;

/** Reads JSON lines, NewsItems or IncidentReports, and puts them into the order of time. */
public final class PastReader {
    private final Consumer<String> problems;
    private final List<Told> told = new ArrayList<>();
    private int unreadable;

    /** @param problems is told of each line that can't be read: name, line, what was expected */
    public PastReader(Consumer<String> problems) {
        this.problems = problems;
    }

    /** Reads a whole file. */
    public void read(String name, BufferedReader in) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                told.add(parsed(Json.mapper().readTree(line)));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                unreadable++;
                problems.accept(name + ":" + number + ": expected a NewsItem or an IncidentReport as one JSON line: "
                        + e.getMessage().lines().findFirst().orElse(""));
            }
        }
    }

    /** Lines that could not be read. */
    public int unreadable() {
        return unreadable;
    }

    /**
     * What was read, in the order in which it was received. An archive that was fetched long after has been received
     * within much less time than it was published in: that is taken as received when it was published.
     */
    public List<Told> inOrder() throws JsonProcessingException {
        boolean archive = span(Told::published).compareTo(span(Told::received).multipliedBy(2)) > 0;
        List<Told> ordered = new ArrayList<>();
        for (Told each : told) {
            ordered.add(archive && each.published() != null ? receivedWhenPublished(each) : each);
        }
        ordered.sort(Comparator.comparing(each -> each.received() == null ? each.published() : each.received()));
        return ordered;
    }

    private static Told receivedWhenPublished(Told told) throws JsonProcessingException {
        Object record = told instanceof Told.Item item ? item.item() : ((Told.Report) told).report();
        ObjectNode node = Json.mapper().valueToTree(record);
        node.set("received", node.get("published"));
        return parsed(node);
    }

    private static Told parsed(JsonNode node) throws JsonProcessingException {
        Told told = node.has("itemId")
                ? new Told.Report(Json.mapper().treeToValue(node, IncidentReport.class))
                : new Told.Item(Json.mapper().treeToValue(node, NewsItem.class));
        String id = told instanceof Told.Item item
                ? item.item().id()
                : ((Told.Report) told).report().id();
        if (id == null || told.published() == null && told.received() == null) {
            throw new IllegalArgumentException("it has no id, or neither published nor received");
        }
        return told;
    }

    private Duration span(Function<Told, Instant> time) {
        List<Instant> times =
                told.stream().map(time).filter(Objects::nonNull).sorted().toList();
        return times.isEmpty() ? Duration.ZERO : Duration.between(times.getFirst(), times.getLast());
    }
}
