package org.tocsin.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.processor.coding.ReadableText;
import org.tocsin.processor.coding.RuleCoder;
import org.tocsin.processor.geo.BorderMeasure;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.geo.PlaceLocator;
import org.tocsin.processor.geo.ShippedGazetteer;
import org.tocsin.processor.geo.shape.CountryShapes;
import org.tocsin.processor.language.OpenNlpLanguages;

/** Whatever a feed holds, reading it throws nothing, ends soon, and costs no more than its length. */
class OddTextTest {
    private static final IncidentReporter REPORTER = new IncidentReporter(
            new GazetteerRecogniser(ShippedGazetteer.GAZETTEER),
            RuleCoder.standard(new OpenNlpLanguages()),
            new PlaceLocator(),
            new BorderMeasure(CountryShapes.standard()),
            "test");
    private static final int MEGABYTE = 1024 * 1024;

    /** What a text may be a long row of. */
    private static final List<String> UNITS = List.of(
            "a",
            "7",
            ",",
            ". ",
            ".",
            "\n",
            "\t",
            "\"",
            "'",
            "(",
            "[(\"\u00ab",
            "a-",
            "a'",
            "1,",
            "/",
            "shell ",
            "shelled, ",
            "and ",
            "said ",
            "denied. ",
            "Monday ",
            "12 September 2020 ",
            "last week, which ",
            "two hundred and 7 ",
            "killed 7 soldiers, wounded 12 ",
            "7 soldiers were killed. 12 were wounded. ",
            "Armenia Azerbaijan Georgia Turkey Iran Russia India Pakistan ",
            "Armenia, Azerbaijan, Georgia, Turkey, Iran, ",
            "Armenia. Azerbaijan. Georgia. ",
            "Armenia\n\n",
            "ARMENIA: ",
            "YEREVAN \u2014 ",
            "A. B. ",
            "Sotk. Jermuk. Goris. Lachin. ",
            "5 km north of Sotk, ",
            "Armenian forces shelled posts near Sotk on Monday, Baku said. ",
            "Armenia said Azerbaijan fired on Monday and ",
            "In a separate incident, Armenia shelled Azerbaijan. ",
            "India shelled Pakistan on Monday. Sudan shelled Chad on Monday. ",
            "((Armenia ",
            "قال الجيش إن المدفعية قصفت القرية. ",
            "\u202bقال الجيش\u202c ",
            "Ադրբեջանը գնդակոծել է Սոթքը։ ",
            "погибли трое солдат, ранены пятеро, ",
            "Армения shelled Բաքու قصفت Azərbaycan ",
            "两名士兵在边境交火中受伤",
            "\ud800",
            "\ud800 shelled \udc00 on \ud83d Monday ",
            "\u0000\u0001\u0007\u001b",
            "\u200b\u200d\ufeff",
            "sh\u200belled Ar\u200dmenia ",
            "\ud83d\ude00\ud83d\udd25",
            "\ud83c\udde6\ud83c\uddff",
            "e\u0301\u0301\u0301",
            "\u0301",
            "\u0660\u0661 killed ",
            "<b><b>",
            "{\"a\":[");

    static Stream<Arguments> whole() {
        byte[] bytes = new byte[MEGABYTE];
        new Random(7).nextBytes(bytes);
        return Stream.of(
                Arguments.of("empty", ""),
                Arguments.of("blank", " \n\n\t \u00a0"),
                Arguments.of("one letter", "x"),
                Arguments.of("binary", new String(bytes, StandardCharsets.ISO_8859_1)),
                Arguments.of("binary read as UTF-16", new String(bytes, StandardCharsets.UTF_16BE)),
                Arguments.of("a megabyte of news", row("Armenian forces shelled posts on Monday. ", MEGABYTE)),
                Arguments.of("a megabyte without a blank", row("a", MEGABYTE)),
                Arguments.of("a cut inside a pair", row("x", ReadableText.LONGEST - 6) + "\ud83d\ude00\ud83d\ude00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void bearsAnOddText(String name, String text) {
        assertSound(item("Odd", text), within(() -> REPORTER.report(item("Odd", text))));
        assertSound(item(text, null), within(() -> REPORTER.report(item(text, null))));
    }

    @ParameterizedTest
    @FieldSource("UNITS")
    void bearsALongRow(String unit) {
        NewsItem item = item("Odd", row(unit, ReadableText.LONGEST));

        assertSound(item, within(() -> REPORTER.report(item)));
    }

    /** Sixteen times the text takes about sixteen times as long; where each part looked at all others, 256 times. */
    @ParameterizedTest
    @FieldSource("UNITS")
    void takesTimeByLength(String unit) {
        NewsItem small = item("Odd", row(unit, ReadableText.LONGEST / 16 - 5));
        NewsItem large = item("Odd", row(unit, ReadableText.LONGEST - 5));

        double one = 0;
        double sixteen = 0;
        // A busy machine slows a run down now and then, but not always the longer one alone.
        for (int attempt = 0; attempt < 5 && (attempt == 0 || sixteen >= 80 * one); attempt++) {
            one = Math.max(millis(small), 1);
            sixteen = millis(large);
        }

        assertThat(sixteen).as("against %s ms for a sixteenth", one).isLessThan(80 * one);
    }

    @Property(tries = 60)
    void bearsAnyMixture(@ForAll("mixtures") String text) {
        NewsItem item = item("Shelling", text);

        assertSound(item, within(() -> REPORTER.report(item)));
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> rows = Arbitraries.of(UNITS)
                .flatMap(unit -> Arbitraries.integers().between(1, 4000).map(length -> row(unit, length)));
        return rows.list().ofMinSize(1).ofMaxSize(16).map(parts -> String.join("", parts));
    }

    @Property(tries = 200)
    void bearsNoiseInsideNews(@ForAll String noise) {
        NewsItem item = item(
                "Shelling " + noise,
                "Azerbaijani forces shelled Armenian posts near Sotk on Monday. " + noise
                        + " Two soldiers were killed.");

        assertSound(item, REPORTER.report(item));
    }

    @Test
    void bearsAnItemWithNothing() {
        CodedItem coded = REPORTER.report(
                NewsItem.builder("n#1", new Source("n", "N", "n", null)).build());

        assertThat(coded.kind()).isEqualTo(Kind.NONE);
        assertThat(coded.incidents()).isEmpty();
        assertThat(coded.language()).isNull();
    }

    @Test
    void flagsWhatWasCut() {
        String news = "Azerbaijani forces shelled Armenian posts near Sotk on Monday, killing two soldiers.\n\n";
        NewsItem longer = item("Posts shelled near Sotk", news + row("The road is closed. ", 2 * ReadableText.LONGEST));
        NewsItem shorter = item("Posts shelled near Sotk", news);

        assertThat(REPORTER.report(longer).truncatedAt()).isEqualTo(ReadableText.LONGEST);
        assertThat(REPORTER.report(longer).incidents())
                .extracting(IncidentReport::truncatedAt)
                .containsExactly(ReadableText.LONGEST);
        assertThat(REPORTER.report(shorter).truncatedAt()).isNull();
        assertThat(REPORTER.report(shorter).incidents())
                .extracting(IncidentReport::truncatedAt)
                .containsExactly((Integer) null);
    }

    private static void assertSound(NewsItem item, CodedItem coded) {
        String text = item.text();
        assertThat(coded.kind()).isNotNull();
        assertThat(coded.score()).isBetween(0.0, 1.0);
        assertThat(coded.armed()).isBetween(0.0, 1.0);
        assertThat(coded.truncatedAt() != null).isEqualTo(text.length() > ReadableText.LONGEST);
        for (IncidentReport report : coded.incidents()) {
            assertThat(report.evidence())
                    .allSatisfy(each ->
                            assertThat(text.substring(each.start(), each.end())).isEqualTo(each.text()));
            assertThat(report.places())
                    .allSatisfy(place -> assertThat(place.span().end()).isLessThanOrEqualTo(ReadableText.LONGEST));
        }
    }

    /** On a thread with a small stack, so that what calls itself by the length of the text shows; and not for ever. */
    private static CodedItem within(java.util.function.Supplier<CodedItem> work) {
        CompletableFuture<CodedItem> done = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                },
                "small stack",
                256 * 1024);
        thread.setDaemon(true);
        thread.start();
        return done.orTimeout(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static double millis(NewsItem item) {
        return Stream.generate(() -> {
                    long start = System.nanoTime();
                    REPORTER.report(item);
                    return (System.nanoTime() - start) / 1e6;
                })
                .limit(3)
                .collect(Collectors.minBy(Double::compare))
                .orElseThrow();
    }

    private static String row(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }

    private static NewsItem item(String title, String body) {
        return NewsItem.builder("odd:1", new Source("odd", "Odd", "odd", null))
                .title(title)
                .body(body)
                .published(Instant.parse("2022-09-13T05:30:00Z"))
                .build();
    }
}
