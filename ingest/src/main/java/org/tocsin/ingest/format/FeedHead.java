package org.tocsin.ingest.format;

import java.time.Instant;
import java.util.List;

/**
 * What a document says of its feed; what it does not say is null.
 *
 * @param title one line
 * @param subtitle what the feed is about
 * @param link absolute address of the site
 * @param id the feed's own id
 * @param published when it was made
 * @param updated when it last changed
 * @param language as it says it, BCP 47
 * @param author who is responsible
 * @param rights rights line
 * @param self the feed's own address
 * @param hubs addresses of WebSub hubs
 * @param rhythm how often it wants to be read
 */
public record FeedHead(
        String title,
        String subtitle,
        String link,
        String id,
        Instant published,
        Instant updated,
        String language,
        String author,
        String rights,
        String self,
        List<String> hubs,
        FeedRhythm rhythm) {
    /** Nothing is said. */
    public static final FeedHead NONE = of(null, null);

    public FeedHead {
        hubs = hubs == null ? List.of() : List.copyOf(hubs);
        rhythm = rhythm == null ? FeedRhythm.NONE : rhythm;
    }

    /** Title and language alone. */
    static FeedHead of(String title, String language) {
        return new FeedHead(title, null, null, null, null, null, language, null, null, null, null, null);
    }
}
