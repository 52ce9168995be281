package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;

/** The losses that must be found in short news of eight languages ({@code coding/losses.tsv}). */
class LossSentencesTest {

    private static final String TABLE = "/coding/losses.tsv";
    private static final Instant PUBLISHED = Instant.parse("2019-05-14T12:00:00Z");

    @TestFactory
    Stream<DynamicTest> findsWhatIsTold() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LossSentencesTest.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return table
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList()
                    .stream()
                    .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[4], () -> check(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String[] row) {
        NewsItem item = NewsItem.builder("test#1", new Source("test", "Test Wire", "test", null))
                .title(row[4])
                .body(row[5])
                .language(row[0])
                .published(PUBLISHED)
                .build();

        assertThat(Texts.CODER.code(item, java.util.List.of()).events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.countries()).containsExactlyInAnyOrder(row[1].split("-"));
                    assertThat(total(event, Casualties::killed)).isEqualTo(row[2].equals("-") ? "0" : row[2]);
                    assertThat(total(event, Casualties::wounded)).isEqualTo(row[3].equals("-") ? "0" : row[3]);
                });
    }

    /** The losses of all sides together, as "2", or "2-8" where the enemy claims more. */
    private static String total(CodedEvent event, Function<Casualties, Range> harm) {
        Map<String, int[]> sides = new HashMap<>();
        for (Casualties loss : event.casualties()) {
            Range range = harm.apply(loss);
            if (range != null) {
                int[] bounds = sides.computeIfAbsent(String.valueOf(loss.side()), side -> new int[2]);
                boolean enemy = loss.claimant() != null
                        && loss.side() != null
                        && !loss.claimant().equals(loss.side());
                bounds[0] = Math.max(bounds[0], enemy ? 0 : range.min());
                bounds[1] = Math.max(bounds[1], range.max() == null ? range.min() : range.max());
            }
        }
        int low = sides.values().stream().mapToInt(bounds -> bounds[0]).sum();
        int high = sides.values().stream().mapToInt(bounds -> bounds[1]).sum();
        return low == high ? String.valueOf(low) : low + "-" + high;
    }
}
