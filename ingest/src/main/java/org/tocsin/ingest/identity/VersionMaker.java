package org.tocsin.ingest.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.tocsin.contracts.feed.SeenItem;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.Channel;
import org.tocsin.contracts.news.LanguageTag;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Status;
import org.tocsin.ingest.date.ReadDate;
import org.tocsin.ingest.format.ParsedDocument;
import org.tocsin.ingest.format.ParsedItem;
import org.tocsin.ingest.format.Signal;

/** Makes the version of an item that a sighting would publish. */
final class VersionMaker {
    private final ParsedDocument document;
    private final FeedOrigin origin;
    private final boolean firstRead;
    private final Instant now;
    private final ReadingSettings settings;

    VersionMaker(ParsedDocument document, FeedOrigin origin, boolean firstRead, Instant now, ReadingSettings settings) {
        this.document = document;
        this.origin = origin;
        this.firstRead = firstRead;
        this.now = now;
        this.settings = settings;
    }

    /** True for what may not go out yet: under embargo, or withheld and never published. A kill never waits. */
    static boolean mustWait(NewsItem version, SeenItem before, Instant now) {
        if (version.change() == Change.KILL) {
            return before == null && version.status() == Status.WITHHELD;
        }
        return version.status() == Status.WITHHELD
                || version.embargoedUntil() != null && version.embargoedUntil().isAfter(now);
    }

    NewsItem version(String identity, ParsedItem item, SeenItem before) {
        String format = document.format() == null ? null : document.format().label();
        return NewsItem.builder(Identity.itemId(origin.source().id(), identity), origin.source())
                .version(before == null ? 1 : before.version() + 1)
                .change(change(item, before))
                .channel(new Channel(origin.channel(), origin.address(), format))
                .guid(item.guid())
                .link(item.link())
                .title(item.title())
                .summary(item.summary())
                .body(item.body())
                .language(language(item))
                .published(believed(item.published()))
                .publishedRaw(item.publishedRaw())
                .updated(item.updated())
                .received(now)
                .dateline(item.dateline())
                .urgency(item.urgency())
                .embargoedUntil(item.embargoedUntil())
                .status(item.status())
                .subjects(item.subjects())
                .byline(item.byline())
                .rights(item.rights())
                .backfill(backfill(item))
                .contentHash(Identity.contentHash(item, item.status()))
                .build();
    }

    private static Change change(ParsedItem item, SeenItem before) {
        if (item.status() != Status.USABLE) {
            return Change.KILL;
        }
        if (before == null) {
            return Change.NEW;
        }
        return item.signal() == Signal.CORRECTION ? Change.CORRECTION : Change.UPDATE;
    }

    private String language(ParsedItem item) {
        return Stream.of(item.language(), document.feed().language(), origin.language())
                .map(LanguageTag::normal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A date that no item has is no date: the item counts at its arrival. What was written is kept beside it. */
    private Instant believed(Instant date) {
        return date != null && ReadDate.believable(date, now) ? date : null;
    }

    private boolean backfill(ParsedItem item) {
        Instant published = believed(item.published());
        Instant written = published != null ? published : believed(item.updated());
        return firstRead && written != null && written.isBefore(now.minus(settings.backfillAfter()));
    }
}
