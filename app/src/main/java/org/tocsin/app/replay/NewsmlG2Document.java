package org.tocsin.app.replay;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.news.Change;

/** A wire as one NewsML-G2 2.34 {@code newsMessage}: every item of the last 24 hours, killed ones as canceled. */
final class NewsmlG2Document implements FeedDocument {
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";

    @Override
    public String contentType() {
        return "application/vnd.iptc.g2.newsmessage+xml; charset=utf-8";
    }

    @Override
    public List<PublishedItem> selected(List<PublishedItem> published, Instant now) {
        Instant oldest = now.minus(WIRE_WINDOW);
        return published.stream()
                .filter(item -> item.version().at().isAfter(oldest))
                .toList();
    }

    @Override
    public byte[] render(Outlet outlet, List<PublishedItem> items, URI self) {
        MarkupWriter xml = new MarkupWriter()
                .open("newsMessage", "xmlns", "http://iptc.org/std/nar/2006-10-01/")
                .open("header");
        if (!items.isEmpty()) {
            xml.element("sent", items.getFirst().version().at().toString());
        }
        xml.element("sender", outlet.site().getHost()).close().open("itemSet");
        items.forEach(item -> newsItem(xml, outlet, item));
        return xml.bytes();
    }

    private static void newsItem(MarkupWriter xml, Outlet outlet, PublishedItem item) {
        ItemVersion version = item.version();
        xml.open(
                        "newsItem",
                        "guid",
                        version.identity(),
                        "version",
                        String.valueOf(version.version()),
                        "standard",
                        "NewsML-G2",
                        "standardversion",
                        "2.34",
                        "conformance",
                        "power",
                        "xml:lang",
                        outlet.language())
                .empty("catalogRef", "href", CATALOG)
                .open("rightsInfo")
                .element("copyrightNotice", "© " + outlet.name())
                .close();
        itemMeta(xml, outlet, item);
        contentMeta(xml, outlet, version);
        if (version.body() != null) {
            xml.open("contentSet")
                    .open("inlineXML", "contenttype", "application/xhtml+xml")
                    .open("html", "xmlns", "http://www.w3.org/1999/xhtml")
                    .open("head")
                    .element("title", version.title())
                    .close()
                    .open("body");
            version.bareParagraphs().forEach(paragraph -> xml.element("p", paragraph));
            xml.close().close().close().close();
        }
        xml.close();
    }

    private static void itemMeta(MarkupWriter xml, Outlet outlet, PublishedItem item) {
        ItemVersion version = item.version();
        boolean killed = version.change() == Change.KILL;
        xml.open("itemMeta")
                .empty("itemClass", "qcode", "ninat:text")
                .open("provider", "literal", outlet.id())
                .element("name", outlet.name())
                .close()
                .element("versionCreated", version.at().toString())
                .element("firstCreated", item.first().toString())
                .empty("pubStatus", "qcode", killed ? "stat:canceled" : "stat:usable");
        switch (version.change()) {
            case KILL -> xml.element("edNote", version.summary());
            case CORRECTION -> xml.empty("signal", "qcode", "sig:correction");
            case UPDATE -> xml.empty("signal", "qcode", "sig:update");
            case NEW -> {}
        }
        xml.close();
    }

    private static void contentMeta(MarkupWriter xml, Outlet outlet, ItemVersion version) {
        xml.open("contentMeta").element("urgency", String.valueOf(version.urgency()));
        if (version.dateline() != null) {
            xml.open("located", "type", "cptype:city")
                    .element("name", version.dateline())
                    .close();
        }
        xml.element("by", version.byline())
                .element("creditline", version.credit() == null ? outlet.name() : version.credit())
                .empty("language", "tag", outlet.language());
        version.subjects()
                .forEach(subject -> xml.open("subject", "type", "cpnat:abstract", "qcode", "medtop:" + subject)
                        .element("name", MediaTopics.name(subject))
                        .close());
        xml.element("headline", version.title()).element("dateline", version.dateline());
        if (version.change() != Change.KILL) {
            xml.element("description", version.summary(), "role", "drol:summary");
        }
        xml.close();
    }
}
