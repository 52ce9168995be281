package org.tocsin.app.replay;

import java.net.URI;
import java.util.List;

/** Atom 1.0 (RFC 4287) with the whole text as HTML content. */
final class AtomDocument implements FeedDocument {
    private static final String NEVER = "1970-01-01T00:00:00Z";

    @Override
    public String contentType() {
        return "application/atom+xml; charset=utf-8";
    }

    @Override
    public byte[] render(Outlet outlet, List<PublishedItem> items, URI self) {
        MarkupWriter xml = new MarkupWriter()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", outlet.language())
                .element("title", outlet.name())
                .element("id", outlet.site() + "/")
                .empty("link", "rel", "alternate", "href", outlet.site().toString())
                .empty("link", "rel", "self", "href", self.toString())
                .element(
                        "updated",
                        items.isEmpty()
                                ? NEVER
                                : items.getFirst().version().at().toString())
                .open("author")
                .element("name", outlet.name())
                .close();
        items.forEach(item -> entry(xml, outlet, item));
        return xml.bytes();
    }

    private static void entry(MarkupWriter xml, Outlet outlet, PublishedItem item) {
        ItemVersion version = item.version();
        xml.open("entry")
                .element("title", version.title())
                .element("id", version.identity())
                .empty("link", "rel", "alternate", "href", version.link(outlet.site()))
                .element("published", item.first().toString())
                .element("updated", version.at().toString())
                .element("summary", version.leadSummary());
        if (version.byline() != null) {
            xml.open("author").element("name", version.byline()).close();
        }
        version.subjects()
                .forEach(subject -> xml.empty(
                        "category", "term", subject, "scheme", MediaTopics.SCHEME, "label", MediaTopics.name(subject)));
        xml.element("content", MarkupWriter.html(version.paragraphs()), "type", "html")
                .close();
    }
}
