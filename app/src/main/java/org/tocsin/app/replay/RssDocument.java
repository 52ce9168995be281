package org.tocsin.app.replay;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** RSS 2.0 with the whole text in {@code content:encoded}. */
final class RssDocument implements FeedDocument {

    @Override
    public String contentType() {
        return "application/rss+xml; charset=utf-8";
    }

    @Override
    public byte[] render(Outlet outlet, List<PublishedItem> items, URI self) {
        MarkupWriter xml = new MarkupWriter()
                .open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom")
                .open("channel")
                .element("title", outlet.name())
                .element("link", outlet.site().toString())
                .element("description", "News from " + outlet.name())
                .element("language", outlet.language())
                .empty("atom:link", "href", self.toString(), "rel", "self", "type", "application/rss+xml");
        if (!items.isEmpty()) {
            xml.element("lastBuildDate", date(items.getFirst().version().at()));
        }
        items.forEach(item -> item(xml, outlet, item));
        return xml.bytes();
    }

    private static void item(MarkupWriter xml, Outlet outlet, PublishedItem item) {
        ItemVersion version = item.version();
        xml.open("item")
                .element("title", version.title())
                .element("link", version.link(outlet.site()))
                .element("guid", version.identity(), "isPermaLink", String.valueOf(version.identityIsLink()))
                .element("pubDate", date(item.first()))
                .element("description", version.leadSummary())
                .element("dc:creator", version.byline());
        if (version.version() > 1) {
            xml.element("atom:updated", version.at().toString());
        }
        version.subjects().forEach(subject -> xml.element("category", MediaTopics.name(subject)));
        xml.element("content:encoded", MarkupWriter.html(version.paragraphs())).close();
    }

    /** RFC 822 as RSS wants it, with two digits for the day. */
    private static String date(Instant at) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .format(at.atOffset(ZoneOffset.UTC));
    }
}
