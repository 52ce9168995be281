package org.tocsin.ingest.format;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Which of the links of a feed or an item leads to what a reader wants to see. */
final class LinkChoice {
    private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");
    private static final String REGISTERED = "http://www.iana.org/assignments/relation/";

    private final Fields fields;
    private final URI base;

    /** @param base base of the links of {@code fields} */
    LinkChoice(Fields fields, URI base) {
        this.fields = fields;
        this.base = base;
    }

    /** The base within {@code element}, which may declare its own ({@code xml:base}). */
    static URI base(Element element, URI outer) {
        String declared = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        return declared == null ? outer : Links.base(declared, outer);
    }

    /** The page, absolute, or null. */
    String page(DocumentFormat format) {
        return format == DocumentFormat.ATOM ? First.of(alternate(own()), content()) : rss();
    }

    /** Addresses of the links with relation {@code relation}. */
    List<String> related(String relation) {
        return Stream.concat(own(), atom())
                .filter(link -> relation(link).equals(relation))
                .map(this::href)
                .filter(Links::isWeb)
                .distinct()
                .toList();
    }

    /** The elements of the links with relation {@code relation}. */
    Stream<Element> elements(String relation) {
        return Stream.concat(own(), atom()).filter(link -> relation(link).equals(relation));
    }

    String href(Element link) {
        return Links.absolute(Fields.attribute(link, "href"), base(link, base));
    }

    private String rss() {
        String text = own().map(link -> Links.absolute(link.getValue(), base(link, base)))
                .filter(link -> link != null)
                .findFirst()
                .orElse(null);
        return First.of(
                text,
                own().map(link -> Links.absolute(Fields.rdf(link, "resource"), base(link, base)))
                        .filter(link -> link != null)
                        .findFirst()
                        .orElse(null),
                alternate(own()),
                alternate(atom()),
                permalink(),
                Links.absolute(fields.text(Vocabulary.FEEDBURNER, "origLink"), base),
                Links.absolute(Fields.attribute(fields.element(), "href"), base));
    }

    /** RFC 4287 section 4.2.7: relation alternate, which is also meant where none is said; pages before the others. */
    private String alternate(Stream<Element> links) {
        List<Element> alternates = links.filter(link -> relation(link).equals("alternate") && href(link) != null)
                .toList();
        return alternates.stream()
                .filter(link -> PAGES.contains(type(link)))
                .findFirst()
                .or(() -> alternates.stream().findFirst())
                .map(this::href)
                .orElse(null);
    }

    /** RSS 2.0: a guid is an address unless it says that it is none. */
    private String permalink() {
        return fields.own("guid")
                .filter(guid -> !"false".equalsIgnoreCase(Fields.attribute(guid, "isPermaLink")))
                .filter(guid -> Links.isWeb(guid.getTextTrim())
                        || "true".equalsIgnoreCase(Fields.attribute(guid, "isPermaLink")))
                .map(guid -> Links.absolute(guid.getTextTrim(), base(guid, base)))
                .filter(link -> link != null)
                .findFirst()
                .orElse(null);
    }

    /** Content that is elsewhere is the item, where no link says otherwise. */
    private String content() {
        return fields.own("content")
                .map(content -> Links.absolute(Fields.attribute(content, "src"), base(content, base)))
                .filter(link -> link != null)
                .findFirst()
                .orElse(null);
    }

    private Stream<Element> own() {
        return fields.own("link");
    }

    private Stream<Element> atom() {
        return fields.in(Vocabulary.ATOM, "link");
    }

    private static String relation(Element link) {
        String relation = Fields.attribute(link, "rel");
        if (relation == null || relation.isEmpty()) {
            return "alternate";
        }
        String lower = relation.toLowerCase(Locale.ROOT);
        return lower.startsWith(REGISTERED) ? lower.substring(REGISTERED.length()) : lower;
    }

    private static String type(Element link) {
        String type = Fields.attribute(link, "type");
        return type == null
                ? ""
                : type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    }
}
