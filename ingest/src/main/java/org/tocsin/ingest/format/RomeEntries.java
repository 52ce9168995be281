package org.tocsin.ingest.format;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;

/** ROME's reading of items: all of them at once, or each alone where one of them is more than ROME can take. */
final class RomeEntries {
    private final Document frame;
    private final Element holder;

    RomeEntries(XmlItems xml) {
        this.frame = xml.frame();
        this.holder = xml.holder();
    }

    /** One entry an item, in their order; null for an item that ROME does not read. */
    List<SyndEntry> of(List<Element> items) {
        List<SyndEntry> all = read(items);
        if (all != null) {
            return all;
        }
        List<SyndEntry> alone = new ArrayList<>();
        for (Element item : items) {
            List<SyndEntry> entry = read(List.of(item));
            alone.add(entry == null ? null : entry.getFirst());
        }
        return alone;
    }

    private List<SyndEntry> read(List<Element> items) {
        items.forEach(holder::addContent);
        try {
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(frame);
            return feed.getEntries().size() == items.size() ? feed.getEntries() : null;
        } catch (FeedException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            // ROME throws all of them at documents that are not what they say.
            return null;
        } finally {
            items.forEach(Element::detach);
        }
    }
}
