package org.tocsin.ingest.format;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;

/**
 * RSS, RDF and Atom. People and categories are ROME's reading; what identifies and dates an item and what it says is
 * read from its elements, where ROME has no field for it, or loses how it was written.
 */
final class SyndicationParser {
    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");
    private static final Pattern CODE = Pattern.compile("[\\w.-]*\\d[\\w.-]*");
    /** RSS 2.0 wants an address of electronic mail, and publishers put the name behind it. */
    private static final Pattern MAIL_AND_NAME = Pattern.compile("[^\\s@()]+@[^\\s@()]+\\s*\\(([^()]+)\\)");

    private final SignalPhrases signals;

    SyndicationParser(SignalPhrases signals) {
        this.signals = signals;
    }

    ParsedDocument parse(DocumentFormat format, XmlItems xml, Context outer, String servedLanguage) {
        if (format == DocumentFormat.RSS) {
            assumeVersion(xml.frame().getRootElement(), outer.repairs());
        }
        FeedHeadReader heads = new FeedHeadReader(format, xml, outer);
        FeedHead head = heads.read(servedLanguage);
        URI base = heads.base(head);
        Context context = outer.in(head.language());
        List<SyndEntry> entries = new RomeEntries(xml).of(xml.items());
        List<Fragment> parked = new ArrayList<>(xml.parked());
        List<ParsedItem> items = new ArrayList<>();
        for (int i = 0; i < xml.items().size(); i++) {
            Element element = xml.items().get(i);
            ParsedItem item = element.getName().equalsIgnoreCase("deleted-entry")
                    ? tombstone(element, context)
                    : item(format, element, entries.get(i), base, context);
            if (item.identifiable()) {
                items.add(item);
            } else {
                parked.add(new Fragment(XmlItems.bytes(element), "expected an id, a link or a text, found none"));
            }
        }
        return new ParsedDocument(format, head, items, context.repairs(), parked);
    }

    private ParsedItem item(DocumentFormat format, Element element, SyndEntry entry, URI feedBase, Context context) {
        Fields fields = new Fields(element, format);
        URI base = LinkChoice.base(element, feedBase);
        LinkChoice links = new LinkChoice(fields, base);
        EntryDates dates = EntryDates.of(fields);
        ItemDraft draft = new ItemDraft(context)
                .guid(guid(format, fields))
                .link(links.page(format))
                .title(title(format, fields))
                .summary(summary(format, fields))
                .body(body(format, fields))
                .published(dates.publishedOrUpdated())
                .updated(dates.updated())
                .language(First.of(
                        fields.text(Vocabulary.DC, "language"), fields.text("language"), Fields.language(element)))
                .byline(byline(entry, fields))
                .rights(First.of(
                        fields.text("rights"), fields.text("copyright"), fields.text(Vocabulary.DC, "rights")));
        subjects(entry, fields, draft);
        enclosures(fields, links, base, draft);
        return draft.signal(signals.inTitle(draft.title())).item();
    }

    /** RFC 6721: the entry of that id was taken back. */
    private static ParsedItem tombstone(Element element, Context context) {
        return new ItemDraft(context)
                .guid(element.getAttributeValue("ref"))
                .updated(element.getAttributeValue("when"))
                .signal(Signal.KILL)
                .item();
    }

    /** For ROME, which reads no other. */
    private static void assumeVersion(Element root, List<Repair> repairs) {
        String version = root.getAttributeValue("version");
        if (version == null || RSS_VERSIONS.stream().noneMatch(version::startsWith)) {
            root.setAttribute("version", "2.0");
            repairs.add(new Repair(Repair.Kind.VERSION_ASSUMED, "RSS version '" + version + "' read as 2.0"));
        }
    }

    private static String guid(DocumentFormat format, Fields fields) {
        String about = Fields.rdf(fields.element(), "about");
        return switch (format) {
            case ATOM -> fields.text("id");
            case RDF -> First.of(about, fields.text("guid"), fields.text("id"));
            default ->
                First.of(
                        fields.text("guid"),
                        fields.text("id"),
                        fields.text(Vocabulary.ATOM, "id"),
                        about,
                        fields.text(Vocabulary.DC, "identifier"));
        };
    }

    private static String title(DocumentFormat format, Fields fields) {
        return firstText(
                format,
                List.of(
                        fields.own("title"),
                        fields.in(Vocabulary.ATOM, "title"),
                        fields.in(Vocabulary.DC, "title"),
                        fields.in(Vocabulary.DCTERMS, "title"),
                        fields.in(Vocabulary.MEDIA, "title"),
                        fields.in(Vocabulary.ITUNES, "title")));
    }

    private static String summary(DocumentFormat format, Fields fields) {
        return firstText(
                format,
                List.of(
                        fields.own("summary"),
                        fields.own("description"),
                        fields.in(Vocabulary.ATOM, "summary"),
                        fields.in(Vocabulary.DC, "description"),
                        fields.in(Vocabulary.DCTERMS, "abstract"),
                        fields.own("abstract"),
                        fields.in(Vocabulary.MEDIA, "description"),
                        fields.in(Vocabulary.ITUNES, "summary")));
    }

    private static String body(DocumentFormat format, Fields fields) {
        return firstText(
                format,
                List.of(
                        fields.in(Vocabulary.CONTENT, "encoded"),
                        fields.own("content"),
                        fields.in(Vocabulary.ATOM, "content"),
                        fields.in(Vocabulary.XHTML, "body"),
                        fields.in(Vocabulary.XHTML, "div"),
                        fields.own("fulltext")));
    }

    /** The first that has words; elements of Atom are read as Atom says, wherever they stand. */
    private static String firstText(DocumentFormat format, List<Stream<Element>> candidates) {
        return candidates.stream()
                .flatMap(each -> each)
                .map(each -> TextConstruct.read(
                        each, Vocabulary.of(each.getNamespaceURI()) == Vocabulary.ATOM ? DocumentFormat.ATOM : format))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String byline(SyndEntry entry, Fields fields) {
        String persons = entry == null
                ? null
                : entry.getAuthors().stream()
                        .map(SyndPerson::getName)
                        .filter(name -> name != null && !name.isBlank())
                        .distinct()
                        .collect(Collectors.joining(", "));
        String line = First.of(
                persons,
                fields.text(Vocabulary.DC, "creator"),
                entry == null ? fields.text("author") : entry.getAuthor(),
                fields.own("author").map(Element::getValue).findFirst().orElse(null));
        if (line == null) {
            return null;
        }
        Matcher mail = MAIL_AND_NAME.matcher(line.strip());
        return mail.matches() ? mail.group(1).strip() : line;
    }

    /** What looks like a code is one, where a scheme says whose. */
    private static void subjects(SyndEntry entry, Fields fields, ItemDraft draft) {
        if (entry == null || entry.getCategories().isEmpty()) {
            Stream.concat(fields.own("category"), fields.in(Vocabulary.DC, "subject"))
                    .forEach(each -> draft.subject(null, null, each.getValue()));
            return;
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

    private static void enclosures(Fields fields, LinkChoice links, URI base, ItemDraft draft) {
        Stream.concat(fields.own("enclosure"), mediaContents(fields.element()))
                .forEach(each -> draft.enclosure(
                        Links.absolute(First.of(Fields.attribute(each, "url"), Fields.rdf(each, "resource")), base),
                        Fields.attribute(each, "type"),
                        First.of(Fields.attribute(each, "length"), Fields.attribute(each, "fileSize"))));
        links.elements("enclosure")
                .forEach(each -> draft.enclosure(
                        links.href(each), Fields.attribute(each, "type"), Fields.attribute(each, "length")));
    }

    /** Media RSS: contents of the item, and those of its groups. */
    private static Stream<Element> mediaContents(Element element) {
        return element.getChildren().stream()
                .filter(child -> Vocabulary.of(child.getNamespaceURI()) == Vocabulary.MEDIA)
                .flatMap(child -> switch (child.getName()) {
                    case "content" -> Stream.of(child);
                    case "group" -> child.getChildren("content", child.getNamespace()).stream();
                    default -> Stream.empty();
                });
    }
}
