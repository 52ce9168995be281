package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.contracts.incident.Kind;

class OddInputTest {

    private static final int LONG = 1024 * 1024;

    static Stream<Arguments> texts() {
        byte[] bytes = new byte[LONG];
        new Random(7).nextBytes(bytes);
        return Stream.of(
                Arguments.of("empty", ""),
                Arguments.of("blank", " \n\n\t "),
                Arguments.of("one megabyte", "Armenian forces shelled posts on Monday. ".repeat(LONG / 40)),
                Arguments.of("binary", new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)),
                Arguments.of("one endless sentence", "Armenia said Azerbaijan fired on Monday and ".repeat(5000)),
                Arguments.of("one endless word", "a".repeat(LONG)),
                Arguments.of("only weekdays", "Monday ".repeat(20000)),
                Arguments.of("only stops", ". ".repeat(40000)),
                Arguments.of("only numbers", "two hundred and 7 ".repeat(10000)),
                Arguments.of("only names", "Armenia Azerbaijan ".repeat(10000)),
                Arguments.of("only quotes", "\"'\u201c\u201d ".repeat(10000)),
                Arguments.of("right to left", "\u202bقال الجيش إن المدفعية قصفت القرية\u202c ".repeat(500)),
                Arguments.of("unpaired surrogates", "\ud800 shelled \udc00 on \ud83d Monday ".repeat(3000)),
                Arguments.of("cut inside a pair", "x".repeat(64 * 1024 - 1) + "\ud83d\ude00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void neverThrowsAndIsQuick(String name, String text) {
        Texts.code("2022-09-13T05:30:00Z", "warm", "up");
        long start = System.nanoTime();

        Coding coding = Texts.code("2022-09-13T05:30:00Z", "Odd", text);

        assertThat(coding.kind()).isNotNull();
        assertThat(coding.score()).isBetween(0.0, 1.0);
        // Five times the aim of 200 ms, so that a busy machine does not fail the build.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void bearsAnItemWithNothing() {
        Coding coding = Texts.code(null, null, null);

        assertThat(coding.kind()).isEqualTo(Kind.NONE);
        assertThat(coding.events()).isEmpty();
    }

    @Property(tries = 200)
    void spansLieInTheText(@ForAll String noise) {
        String body =
                "Azerbaijani forces shelled Armenian posts on Monday. " + noise + " Two soldiers were killed by fire.";

        Coding coding = Texts.CODER.code(Texts.item("2022-09-13T05:30:00Z", "Shelling " + noise, body), List.of());

        String text = Texts.item(null, "Shelling " + noise, body).text();
        for (CodedEvent event : coding.events()) {
            event.told().forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
            event.evidence()
                    .forEach(each ->
                            assertThat(text.substring(each.start(), each.end())).isEqualTo(each.text()));
        }
    }
}
