package org.tocsin.app.replay;

import java.net.URI;
import java.util.List;

/** RSS 1.0, which is RDF, with Dublin Core and the whole text in {@code content:encoded}. */
final class RdfDocument implements FeedDocument {

    @Override
    public String contentType() {
        return "application/rdf+xml; charset=utf-8";
    }

    @Override
    public byte[] render(Outlet outlet, List<PublishedItem> items, URI self) {
        MarkupWriter xml = new MarkupWriter()
                .open(
                        "rdf:RDF",
                        "xmlns",
                        "http://purl.org/rss/1.0/",
                        "xmlns:rdf",
                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/")
                .open("channel", "rdf:about", self.toString())
                .element("title", outlet.name())
                .element("link", outlet.site().toString())
                .element("description", "News from " + outlet.name())
                .element("dc:language", outlet.language())
                .open("items")
                .open("rdf:Seq");
        items.forEach(item -> xml.empty("rdf:li", "rdf:resource", item.version().link(outlet.site())));
        xml.close().close().close();
        items.forEach(item -> item(xml, outlet, item));
        return xml.bytes();
    }

    private static void item(MarkupWriter xml, Outlet outlet, PublishedItem item) {
        ItemVersion version = item.version();
        String link = version.link(outlet.site());
        xml.open("item", "rdf:about", link)
                .element("title", version.title())
                .element("link", link)
                .element("description", version.leadSummary())
                .element("dc:identifier", version.identity())
                .element("dc:date", item.first().toString())
                .element("dc:creator", version.byline());
        version.subjects().forEach(subject -> xml.element("dc:subject", MediaTopics.name(subject)));
        xml.element("content:encoded", MarkupWriter.html(version.paragraphs())).close();
    }
}
