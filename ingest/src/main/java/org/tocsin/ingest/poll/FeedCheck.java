package org.tocsin.ingest.poll;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.fetch.FetchResult;
import org.tocsin.ingest.format.DocumentHeaders;
import org.tocsin.ingest.format.DocumentOrigin;
import org.tocsin.ingest.format.ParsedDocument;
import org.tocsin.ingest.format.ParsedItem;
import org.tocsin.ingest.format.Repair;
import org.tocsin.ingest.identity.Validators;

/**
 * What one look at a feed tells; nothing is published or remembered.
 *
 * @param feed which
 * @param status {@code ok}, or what is wrong in one line
 * @param format the document's format, or null
 * @param items how many could be read
 * @param newest the newest date of an item, or null
 * @param repairs kinds of what had to be mended, each once
 * @param movedTo where permanent redirects lead to, or null
 */
public record FeedCheck(
        FeedSettings feed,
        String status,
        String format,
        int items,
        Instant newest,
        List<Repair.Kind> repairs,
        URI movedTo) {
    private static final String OK = "ok";

    public FeedCheck {
        repairs = List.copyOf(repairs);
    }

    /** True where items came. */
    public boolean isOk() {
        return status.equals(OK);
    }

    /**
     * Fetches {@code feed} once.
     *
     * @throws InterruptedException where the thread is interrupted meanwhile
     */
    public static FeedCheck of(FeedSettings feed, FeedPoller.Tools tools) throws InterruptedException {
        URI address = URI.create(feed.url());
        tools.clock()
                .sleepUntil(
                        tools.rate().take(address.getAuthority(), tools.clock().instant()));
        return switch (tools.fetcher().fetch(address, null, Validators.NONE)) {
            case FetchResult.Document document -> read(feed, document, tools);
            case FetchResult.NotModified unasked -> failed(feed, "HTTP status 304 without being asked for changes");
            case FetchResult.Unavailable busy -> failed(feed, "HTTP status " + busy.status());
            case FetchResult.Gone gone -> failed(feed, "HTTP status 410: gone for good");
            case FetchResult.Failed failed -> failed(feed, failed.error());
        };
    }

    private static FeedCheck read(FeedSettings feed, FetchResult.Document fetched, FeedPoller.Tools tools) {
        DocumentHeaders headers =
                new DocumentHeaders(true, fetched.contentType(), fetched.contentLocation(), fetched.contentLanguage());
        ParsedDocument document = tools.parser()
                .parse(
                        fetched.bytes(),
                        new DocumentOrigin(
                                fetched.answer().address(), headers, feed.expectedFormat(), feed.dateHints()));
        String status = OK;
        if (document.format() == null) {
            status = document.parked().getFirst().error();
        } else if (document.items().isEmpty()) {
            status = "expected items, found none";
        }
        return new FeedCheck(
                feed,
                status,
                document.format() == null ? null : document.format().label(),
                document.items().size(),
                document.items().stream()
                        .map(ParsedItem::published)
                        .filter(date -> date != null)
                        .max(Instant::compareTo)
                        .orElse(null),
                document.repairs().stream().map(Repair::kind).distinct().toList(),
                fetched.answer().movedTo());
    }

    private static FeedCheck failed(FeedSettings feed, String status) {
        return new FeedCheck(feed, status, null, 0, null, List.of(), null);
    }
}
