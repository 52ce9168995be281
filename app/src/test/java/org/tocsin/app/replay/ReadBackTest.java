package org.tocsin.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.Status;
import org.tocsin.ingest.date.DateHints;
import org.tocsin.ingest.format.DocumentFormat;
import org.tocsin.ingest.format.DocumentHeaders;
import org.tocsin.ingest.format.DocumentOrigin;
import org.tocsin.ingest.format.DocumentParser;
import org.tocsin.ingest.format.ParsedDocument;
import org.tocsin.ingest.format.ParsedItem;
import org.tocsin.ingest.format.Signal;

/** Whatever the replay serves of its own day is read without repairs as what the day says. */
class ReadBackTest {
    private static final DemoDay DAY = DemoDay.load(DemoDay.BUILT_IN);

    static List<Outlet> outlets() {
        return DAY.outlets();
    }

    @ParameterizedTest
    @MethodSource("outlets")
    void everyDocumentIsReadAsItWasMeant(Outlet outlet) {
        // Given the document at the moment of the outlet's last item
        Instant now = outlet.versions().getLast().at();
        FeedDocument format = FeedDocument.of(outlet.format());
        List<PublishedItem> shown = format.selected(outlet.published(now), now);
        URI address = URI.create("http://127.0.0.1:1/" + outlet.id());

        // When it is parsed
        ParsedDocument document = new DocumentParser()
                .parse(
                        format.render(outlet, shown, address),
                        new DocumentOrigin(address, DocumentHeaders.type(format.contentType()), null, DateHints.NONE));

        // Then it is all there
        assertThat(document.format())
                .isEqualTo(DocumentFormat.named(outlet.format()).orElseThrow());
        assertThat(document.repairs()).isEmpty();
        Map<String, ParsedItem> read = document.items().stream()
                .collect(Collectors.toMap(ParsedItem::title, Function.identity(), (one, other) -> one));
        assertThat(document.items()).hasSameSizeAs(shown);
        for (PublishedItem item : shown) {
            assertThat(read).as("titles").containsKey(item.version().title());
            assertSame(read.get(item.version().title()), item);
        }
    }

    private static void assertSame(ParsedItem read, PublishedItem item) {
        ItemVersion version = item.version();
        assertThat(read.published()).isEqualTo(item.first());
        if (version.change() == Change.KILL) {
            assertThat(read.signal()).isEqualTo(Signal.KILL);
            assertThat(read.status()).isEqualTo(Status.CANCELED);
            return;
        }
        assertThat(read.status()).isEqualTo(Status.USABLE);
        assertThat(read.byline()).isEqualTo(version.byline());
        if (version.body() != null) {
            // Where the format has no field for it, the place stands before the text.
            List<String> paragraphs = Arrays.asList(version.body().split("\n\n"));
            assertThat(read.body()).endsWith(paragraphs.getLast());
            assertThat(read.body().split("\n\n")).hasSameSizeAs(paragraphs);
            assertThat(read.body()).contains(paragraphs.getFirst());
        }
        if (version.dateline() != null) {
            assertThat(read.dateline() + " " + read.summary() + " " + read.body())
                    .contains(version.dateline());
        }
    }
}
