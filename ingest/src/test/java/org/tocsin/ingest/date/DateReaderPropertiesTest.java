package org.tocsin.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DateReaderPropertiesTest {
    private static final DateReader DATES = DateReader.standard();

    @Property(tries = 500)
    void whatIsWrittenIsRead(
            @ForAll @From("instants") OffsetDateTime time, @ForAll @From("formats") DateTimeFormatter format) {
        String written = format.format(time);

        assertThat(DATES.read(written, DateHints.NONE))
                .as(written)
                .isEqualTo(new ReadDate(time.toInstant(), Confidence.STATED));
    }

    @Property(tries = 300)
    void monthsInWordsAreRead(
            @ForAll @From("instants") OffsetDateTime time, @ForAll @From("languages") Locale language) {
        String written = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm:ss XX", language)
                .format(time);

        assertThat(DATES.read(written, DateHints.NONE))
                .as(written)
                .isEqualTo(new ReadDate(time.toInstant(), Confidence.STATED));
    }

    @Property(tries = 300)
    void anyFractionKeepsItsSecond(
            @ForAll @From("instants") OffsetDateTime time, @ForAll @From("fractions") String fraction) {
        String written = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(time) + "." + fraction + "Z";
        Instant second = time.toLocalDateTime().toInstant(ZoneOffset.UTC);

        Instant read = DATES.read(written, DateHints.NONE).instant();

        assertThat(read).isBetween(second, second.plusNanos(999_999_999));
    }

    @Property(tries = 1000)
    void nothingMakesItThrow(@ForAll String raw) {
        ReadDate read = DATES.read(raw, DateHints.NONE);

        assertThat(read == null || read.instant() != null).isTrue();
    }

    @Provide
    Arbitrary<OffsetDateTime> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(-48, 56))
                .as((seconds, quarters) ->
                        Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.ofTotalSeconds(quarters * 900)));
    }

    @Provide
    Arbitrary<DateTimeFormatter> formats() {
        return Arbitraries.of(
                        "EEE, dd MMM yyyy HH:mm:ss XX",
                        "EEE, d MMM yyyy HH:mm:ss XXX",
                        "d MMM yyyy H:mm:ss XX",
                        "EEE MMM dd HH:mm:ss XX yyyy",
                        "MMMM d, yyyy h:mm:ss a XX",
                        "yyyy-MM-dd'T'HH:mm:ssXXX",
                        "yyyy-MM-dd HH:mm:ss XX",
                        "yyyyMMdd'T'HHmmssXX",
                        "yyyy-DDD'T'HH:mm:ssXXX",
                        "dd.MM.yyyy HH:mm:ss XXX",
                        "yyyy/MM/dd HH:mm:ss XX")
                .map(pattern ->
                        new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(Locale.ENGLISH));
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of("en", "ru", "az", "hy", "tr", "fr", "es", "ar", "de", "it", "el", "ka", "uk", "pl", "ro")
                .map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<String> fractions() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20);
    }
}
