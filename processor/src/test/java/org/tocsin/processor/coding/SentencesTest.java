package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Stance;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;

/**
 * What must be found in short news: in Russian, Azerbaijani, Armenian and Turkish ({@code coding/sentences.tsv}), and in
 * French, Spanish and Arabic ({@code coding/sentences-fr-es-ar.tsv}); who says what of whom in all eight languages
 * ({@code coding/sentences-claims.tsv}).
 */
class SentencesTest {

    private static final Instant PUBLISHED = Instant.parse("2019-05-14T12:00:00Z");

    /** One line of the table. */
    private record Row(
            String language,
            String kind,
            List<String> types,
            String sides,
            String denials,
            String killed,
            String wounded,
            String title,
            String body) {

        static Row of(String line) {
            String[] field = line.split("\t");
            return new Row(
                    field[0],
                    field[1],
                    List.of(field[2].split(",")),
                    field[3],
                    field[4],
                    field[5],
                    field[6],
                    field[7],
                    field[8]);
        }

        NewsItem item() {
            return NewsItem.builder("test#1", new Source("test", "Test Wire", "test", null))
                    .title(title)
                    .body(body)
                    .language(language)
                    .published(PUBLISHED)
                    .build();
        }
    }

    @TestFactory
    Stream<DynamicTest> findsWhatIsTold() {
        return Stream.of("/coding/sentences.tsv", "/coding/sentences-fr-es-ar.tsv")
                .flatMap(SentencesTest::rows)
                .map(row -> DynamicTest.dynamicTest(row.language() + ": " + row.title(), () -> check(row)));
    }

    /** Columns: language, kind, types, accusers, who denies, headline, text. */
    @TestFactory
    Stream<DynamicTest> findsWhoSaysWhat() {
        return lines("/coding/sentences-claims.tsv")
                .map(line -> line.split("\t"))
                .map(field -> DynamicTest.dynamicTest(field[0] + ": " + field[5], () -> checkClaims(field)));
    }

    private static void checkClaims(String[] field) {
        NewsItem item = NewsItem.builder("test#1", new Source("test", "Test Wire", "test", null))
                .title(field[5])
                .body(field[6])
                .language(field[0])
                .published(PUBLISHED)
                .build();

        Coding coding = Texts.CODER.code(item, List.of());

        assertThat(coding.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(field[1]);
        if (field[1].equals("incident")) {
            assertThat(coding.events()).singleElement().satisfies(event -> {
                assertThat(event.types().stream().map(type -> type.name().toLowerCase(Locale.ROOT)))
                        .containsExactlyInAnyOrder(field[2].split(","));
                assertThat(claims(event, Stance.ALLEGES)).isEqualTo(field[3]);
                assertThat(claims(event, Stance.DENIES)).isEqualTo(field[4]);
            });
        }
    }

    private static void check(Row row) {
        Coding coding = Texts.CODER.code(row.item(), List.of());

        assertThat(coding.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(row.kind());
        if (!row.kind().equals("incident")) {
            return;
        }
        assertThat(coding.events()).singleElement().satisfies(event -> {
            assertThat(event.countries())
                    .containsExactlyInAnyOrder(row.sides().split(", ")[0].split("[>:]"));
            assertThat(event.types().stream().map(type -> type.name().toLowerCase(Locale.ROOT)))
                    .containsAll(row.types());
            assertThat(claims(event, Stance.ALLEGES)).isEqualTo(row.sides().contains(":") ? "-" : row.sides());
            assertThat(claims(event, Stance.DENIES)).isEqualTo(row.denials());
            assertThat(sum(event, Casualties::killed)).isEqualTo(row.killed());
            assertThat(sum(event, Casualties::wounded)).isEqualTo(row.wounded());
        });
    }

    private static String claims(CodedEvent event, Stance stance) {
        List<String> claims = event.claims().stream()
                .filter(claim -> claim.stance() == stance)
                .map(claim -> claim.claimant() + (claim.accuses() == null ? "" : ">" + claim.accuses()))
                .sorted()
                .toList();
        return claims.isEmpty() ? "-" : String.join(", ", claims);
    }

    /** The admitted losses of all sides; "-" where no figure is given. */
    private static String sum(CodedEvent event, Function<Casualties, Range> harm) {
        List<Range> ranges =
                event.casualties().stream().map(harm).filter(Objects::nonNull).toList();
        return ranges.isEmpty()
                ? "-"
                : String.valueOf(ranges.stream().mapToInt(Range::min).sum());
    }

    private static Stream<Row> rows(String resource) {
        return lines(resource).map(Row::of);
    }

    private static Stream<String> lines(String resource) {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SentencesTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            String[] lines = table.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toArray(String[]::new);
            return Arrays.stream(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
