package org.tocsin.ingest.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * RSS, RDF and Atom. ROME reads each item alone within its feed, so that one bad item costs itself alone; dates
 * are read from the elements, because ROME does not keep them as written.
 */
final class SyndicationParser {
    private static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
    private static final Namespace DC_TERMS = Namespace.getNamespace("http://purl.org/dc/terms/");
    private static final Namespace CONTENT = Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
    private static final Namespace RDF = Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");
    private static final Pattern CODE = Pattern.compile("[\\w.-]*\\d[\\w.-]*");

    private final SignalPhrases signals;

    SyndicationParser(SignalPhrases signals) {
        this.signals = signals;
    }

    ParsedDocument parse(DocumentFormat format, XmlItems xml, URI base, List<Repair> repairs) {
        if (format == DocumentFormat.RSS) {
            assumeVersion(xml.frame().getRootElement(), repairs);
        }
        List<Fragment> parked = new ArrayList<>(xml.parked());
        List<ParsedItem> items = new ArrayList<>();
        for (Element element : xml.items()) {
            try {
                ParsedItem item = element.getName().equals("deleted-entry")
                        ? tombstone(element, repairs)
                        : item(format, xml, element, base, repairs);
                if (item.identifiable()) {
                    items.add(item);
                } else {
                    parked.add(new Fragment(XmlItems.bytes(element), "expected an id, a link or a text, found none"));
                }
            } catch (FeedException | IllegalArgumentException | NullPointerException e) {
                // ROME throws all three at items that are not what they say.
                parked.add(new Fragment(XmlItems.bytes(element), "expected an item of " + format.label() + ": " + e));
            }
        }
        Element holder = xml.holder();
        return new ParsedDocument(
                format,
                feedTitle(format, xml.frame(), holder),
                feedLanguage(format, xml.frame(), holder),
                items,
                repairs,
                parked);
    }

    private ParsedItem item(DocumentFormat format, XmlItems xml, Element element, URI base, List<Repair> repairs)
            throws FeedException {
        xml.holder().addContent(element);
        try {
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(xml.frame());
            if (feed.getEntries().size() != 1) {
                throw new FeedException(
                        "expected one item, found " + feed.getEntries().size());
            }
            SyndEntry entry = feed.getEntries().getFirst();
            URI elementBase = base(element, base);
            ItemDraft draft = new ItemDraft(repairs)
                    .guid(guid(format, element, entry))
                    .link(link(format, element, entry), elementBase)
                    .title(text(format, entry.getTitleEx(), entry.getTitle()))
                    .summary(summary(format, entry))
                    .body(body(format, element, entry))
                    .published(publishedDates(element))
                    .updated(First.of(
                            text(element, "updated"), text(element, "modified"), text(element, "modified", DC_TERMS)))
                    .language(language(element))
                    .byline(byline(entry, element))
                    .rights(First.of(text(element, "rights"), text(element, "copyright"), text(element, "rights", DC)));
            subjects(entry, element, draft);
            return draft.signal(signals.inTitle(draft.title())).item();
        } finally {
            element.detach();
        }
    }

    /** RFC 6721: the entry of that id was taken back. */
    private static ParsedItem tombstone(Element element, List<Repair> repairs) {
        return new ItemDraft(repairs)
                .guid(element.getAttributeValue("ref"))
                .updated(element.getAttributeValue("when"))
                .signal(Signal.KILL)
                .item();
    }

    private static void assumeVersion(Element root, List<Repair> repairs) {
        String version = root.getAttributeValue("version");
        if (version == null || RSS_VERSIONS.stream().noneMatch(version::startsWith)) {
            root.setAttribute("version", "2.0");
            repairs.add(new Repair(Repair.Kind.VERSION_ASSUMED, "RSS version '" + version + "' read as 2.0"));
        }
    }

    private static String guid(DocumentFormat format, Element element, SyndEntry entry) {
        return switch (format) {
            case RDF -> element.getAttributeValue("about", RDF);
            case ATOM -> entry.getUri();
            default -> text(element, "guid");
        };
    }

    private static String link(DocumentFormat format, Element element, SyndEntry entry) {
        if (entry.getLink() != null || format != DocumentFormat.RSS) {
            return entry.getLink();
        }
        Element guid = child(element, "guid", null);
        boolean permalink = guid != null && !"false".equalsIgnoreCase(guid.getAttributeValue("isPermaLink"));
        return permalink && Links.isWeb(guid.getTextTrim()) ? guid.getTextTrim() : null;
    }

    /** Atom says what is markup and what is not; RSS does not, and is mostly markup. */
    private static String text(DocumentFormat format, SyndContent content, String fallback) {
        if (content == null || content.getValue() == null) {
            return PlainText.of(fallback);
        }
        String type = content.getType();
        boolean plain =
                format == DocumentFormat.ATOM && (type == null || type.equals("text") || type.equals("text/plain"));
        return plain ? PlainText.ofPlain(content.getValue()) : PlainText.of(content.getValue());
    }

    private static String summary(DocumentFormat format, SyndEntry entry) {
        return text(format, entry.getDescription(), null);
    }

    private static String body(DocumentFormat format, Element element, SyndEntry entry) {
        String encoded = PlainText.of(text(element, "encoded", CONTENT));
        if (encoded != null || format != DocumentFormat.ATOM) {
            return encoded;
        }
        return entry.getContents().stream()
                .map(content -> text(format, content, null))
                .filter(content -> content != null)
                .findFirst()
                .orElse(null);
    }

    /** Atom without {@code published} gives only the date of its last change: better than none. */
    private static String[] publishedDates(Element element) {
        return new String[] {
            text(element, "pubDate"),
            text(element, "published"),
            text(element, "issued"),
            text(element, "date", DC),
            text(element, "created", DC_TERMS),
            text(element, "issued", DC_TERMS),
            text(element, "date", DC_TERMS),
            text(element, "created"),
            text(element, "updated"),
            text(element, "modified")
        };
    }

    private static String byline(SyndEntry entry, Element element) {
        String persons = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return First.of(persons, text(element, "creator", DC), entry.getAuthor());
    }

    private static void subjects(SyndEntry entry, Element element, ItemDraft draft) {
        if (entry.getCategories().isEmpty()) {
            element.getChildren("subject", DC).forEach(subject -> draft.subject(null, null, subject.getTextTrim()));
        }
        entry.getCategories().forEach(category -> {
            String name = category.getName();
            boolean code = category.getLabel() != null
                    || category.getTaxonomyUri() != null
                            && name != null
                            && CODE.matcher(name).matches();
            draft.subject(category.getTaxonomyUri(), code ? name : null, code ? category.getLabel() : name);
        });
    }

    private static String language(Element element) {
        return First.of(text(element, "language", DC), element.getAttributeValue("lang", Namespace.XML_NAMESPACE));
    }

    private static URI base(Element element, URI base) {
        URI result = base;
        for (Element each : List.of(element.getDocument().getRootElement(), element)) {
            String declared = Links.absolute(each.getAttributeValue("base", Namespace.XML_NAMESPACE), result);
            result = declared == null ? result : URI.create(declared);
        }
        return result;
    }

    private static String feedTitle(DocumentFormat format, Document frame, Element holder) {
        String title = PlainText.of(text(channel(format, frame, holder), "title"));
        return title == null ? null : PlainText.oneLine(title);
    }

    private static String feedLanguage(DocumentFormat format, Document frame, Element holder) {
        Element channel = channel(format, frame, holder);
        return First.of(
                text(channel, "language"),
                text(channel, "language", DC),
                channel.getAttributeValue("lang", Namespace.XML_NAMESPACE),
                frame.getRootElement().getAttributeValue("lang", Namespace.XML_NAMESPACE));
    }

    private static Element channel(DocumentFormat format, Document frame, Element holder) {
        if (format != DocumentFormat.RDF) {
            return holder;
        }
        // The channel is in RSS's namespace, the root in RDF's.
        return frame.getRootElement().getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .findFirst()
                .orElse(holder);
    }

    private static String text(Element parent, String name) {
        return text(parent, name, null);
    }

    private static String text(Element parent, String name, Namespace namespace) {
        Element child = child(parent, name, namespace);
        if (child == null || child.getTextTrim().isEmpty()) {
            return null;
        }
        return namespace == CONTENT ? child.getText() : child.getTextTrim();
    }

    /** The child of that name in {@code namespace}, or where that is null in the parent's own, Atom's or none. */
    private static Element child(Element parent, String name, Namespace namespace) {
        if (namespace != null) {
            return parent.getChild(name, namespace);
        }
        Element own = parent.getChild(name, parent.getNamespace());
        return own != null ? own : parent.getChild(name, ATOM);
    }
}
