package org.tocsin.app.replay;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tocsin.contracts.news.Change;

/**
 * Renders what an outlet shows at an instant. The same items give the same bytes, at whatever instant they are asked
 * for, so that a validator holds while nothing changes.
 */
interface FeedDocument {
    /** As many items as most newsrooms' feeds show. */
    int NEWEST = 40;

    /** A wire's document holds the items of a day. */
    Duration WIRE_WINDOW = Duration.ofHours(24);

    /** The document in UTF-8. */
    byte[] render(Outlet outlet, List<PublishedItem> items, URI self);

    /** The value of {@code Content-Type}. */
    String contentType();

    /** Which of all that has appeared, the latest first, the document shows. */
    default List<PublishedItem> selected(List<PublishedItem> published, Instant now) {
        // These formats have no word for a story taken back: it is gone.
        return published.stream()
                .filter(item -> item.version().change() != Change.KILL)
                .limit(NEWEST)
                .toList();
    }

    /** The renderer of a format. */
    static FeedDocument of(String format) {
        return Documents.BY_FORMAT.get(format);
    }

    static boolean isUnknown(String format) {
        return !Documents.BY_FORMAT.containsKey(format);
    }

    /** The formats that can be rendered, for messages. */
    static String formats() {
        return String.join(", ", new TreeSet<>(Documents.BY_FORMAT.keySet()));
    }

    /** Every renderer by its format's name. */
    final class Documents {
        private static final Map<String, FeedDocument> BY_FORMAT = Map.of(
                "rss", new RssDocument(),
                "atom", new AtomDocument(),
                "rdf", new RdfDocument(),
                "ninjs", new NinjsDocument(),
                "newsml-g2", new NewsmlG2Document());

        private Documents() {}
    }
}
