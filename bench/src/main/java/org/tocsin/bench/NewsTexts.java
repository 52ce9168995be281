package org.tocsin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.record.Json;

/**
 * English news of the lengths that agencies send, made of the labelled items: each long item is several of them, one
 * after the other under the headline of the first, so that it tells of several events and takes the long way through
 * the coder.
 */
final class NewsTexts {

    /** Lengths of the long items in characters, in turn. */
    private static final int[] LENGTHS = {1_000, 2_000, 4_000, 8_000};

    private static final int HUGE = 60_000;

    private final List<NewsItem> items = new ArrayList<>();

    /** Reads the English items of a labelled file. */
    NewsTexts(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            JsonNode item = Json.mapper().readTree(line);
            if (item.path("lang").asText().equals("en")) {
                items.add(item(
                        item.path("id").asText(),
                        Instant.parse(item.path("published").asText()),
                        item.path("title").asText(),
                        item.path("body").asText()));
            }
        }
    }

    /** {@code short}: the items as they are; {@code long}: of 1 to 8 KB; {@code huge}: one of 60 KB. */
    List<NewsItem> of(String kind) {
        return switch (kind) {
            case "short" -> List.copyOf(items);
            case "long" -> joined(LENGTHS);
            case "huge" -> joined(HUGE).subList(0, 1);
            default -> throw new IllegalArgumentException("expected short, long or huge, found \"" + kind + "\"");
        };
    }

    /** How many bytes of UTF-8 the texts are. */
    static long bytes(List<NewsItem> texts) {
        return texts.stream()
                .mapToLong(item -> item.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private List<NewsItem> joined(int... lengths) {
        List<NewsItem> out = new ArrayList<>();
        NewsItem first = null;
        StringBuilder body = new StringBuilder();
        for (NewsItem item : items) {
            first = first == null ? item : first;
            body.append(body.isEmpty() ? "" : "\n\n").append(item.body());
            if (body.length() >= lengths[out.size() % lengths.length]) {
                out.add(item("long-" + out.size(), first.published(), first.title(), body.toString()));
                first = null;
                body.setLength(0);
            }
        }
        return out;
    }

    private static NewsItem item(String id, Instant published, String title, String body) {
        return NewsItem.builder(id, new Source("bench", "Bench", "bench", null))
                .title(title)
                .body(body)
                .language("en")
                .published(published)
                .received(published)
                .build();
    }
}
