package org.tocsin.contracts.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsItemTest {
    private static final Source ARAKS_WIRE = new Source("araks-wire", "Araks Wire", "araks", "AM");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, ''",
                "Post shelled, -, -, Post shelled",
                "Post shelled, In brief, -, Post shelled||In brief",
                "Post shelled, In brief, At length, Post shelled||At length",
                "Post shelled, -, At length, Post shelled||At length",
                "Post shelled, In brief, '', Post shelled||In brief",
                "Post shelled, In brief, '  ', Post shelled||In brief",
                "Post shelled, -, '  ', Post shelled",
                "Post shelled, '', -, Post shelled",
                "-, In brief, -, In brief",
                "'', -, At length, At length",
            })
    void readsTitleThenBodyOrElseSummary(String title, String summary, String body, String text) {
        NewsItem item = item().title(title).summary(summary).body(body).build();

        assertThat(item.text()).isEqualTo(text.replace("|", "\n"));
    }

    @Property
    void textHoldsTheTitleAtItsStartWhateverElseThereIs(
            @ForAll @WithNull String title, @ForAll @WithNull String summary, @ForAll @WithNull String body) {
        NewsItem item = item().title(title).summary(summary).body(body).build();

        assertThat(item.text()).startsWith(title == null ? "" : title);
        if (body != null && !body.isBlank()) {
            assertThat(item.text()).endsWith(body);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2022-09-12T08:30:00Z, 2022-09-12T08:34:14Z, 2022-09-12T08:30:00Z",
                "2022-09-12T08:34:14Z, 2022-09-12T08:34:14Z, 2022-09-12T08:34:14Z",
                // A date from tomorrow counts when it was received.
                "2022-09-13T08:30:00Z, 2022-09-12T08:34:14Z, 2022-09-12T08:34:14Z",
                "-,                    2022-09-12T08:34:14Z, 2022-09-12T08:34:14Z",
                "2022-09-12T08:30:00Z, -,                    2022-09-12T08:30:00Z",
                "-,                    -,                    -",
            })
    void countsAtTheEarlierOfPublishedAndReceived(Instant published, Instant received, Instant counted) {
        assertThat(item().published(published).received(received).build().counted())
                .isEqualTo(counted);
    }

    @Test
    void fillsInVersionChangeStatusAndSubjects() {
        NewsItem item = item().build();

        assertThat(item.version()).isEqualTo(1);
        assertThat(item.change()).isEqualTo(Change.NEW);
        assertThat(item.status()).isEqualTo(Status.USABLE);
        assertThat(item.subjects()).isEmpty();
    }

    @Test
    void doesNotChangeWithTheListItWasGiven() {
        List<Subject> subjects = new ArrayList<>(List.of(new Subject("medtop", "16000000", null)));
        NewsItem item = item().subjects(subjects).build();

        subjects.clear();

        assertThat(item.subjects()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> item.subjects().clear());
    }

    @Test
    void comesOutOfItsBuilderUnchanged() {
        NewsItem item = item().version(3)
                .change(Change.KILL)
                .channel(new Channel("file", "night.xml", "nitf"))
                .guid("AW1004")
                .link("https://wire.araks.example/aw1004")
                .title("Post shelled")
                .summary("In brief")
                .body("At length")
                .language("en")
                .published(Instant.EPOCH)
                .publishedRaw("1970")
                .updated(Instant.EPOCH.plusSeconds(1))
                .received(Instant.EPOCH.plusSeconds(2))
                .dateline("YEREVAN")
                .urgency(1)
                .embargoedUntil(Instant.EPOCH.plusSeconds(3))
                .status(Status.CANCELED)
                .subjects(List.of(new Subject("medtop", "16000000", null)))
                .byline("Duty desk")
                .rights("Araks Wire")
                .backfill(true)
                .contentHash("9f86")
                .build();

        assertThat(item).hasNoNullFieldsOrProperties();
        assertThat(item.toBuilder().build()).isEqualTo(item);
        assertThat(item.toBuilder().title("Other").build().title()).isEqualTo("Other");
    }

    private static NewsItemBuilder item() {
        return NewsItem.builder("araks-wire:5d1c0e7a", ARAKS_WIRE);
    }
}
