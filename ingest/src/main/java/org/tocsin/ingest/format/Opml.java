package org.tocsin.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.tocsin.ingest.encoding.ContentType;
import org.tocsin.ingest.encoding.DocumentDecoder;

/** Lists of feeds as feed readers exchange them: OPML 1.0 and 2.0 (opml.org). */
public final class Opml {
    private Opml() {}

    /**
     * A feed of a list.
     *
     * @param title name for people, or null
     * @param address absolute http or https address of the feed
     * @param language as the list says it, or null
     */
    public record Outline(String title, String address, String language) {}

    /**
     * The feeds of a list, folders and what is no feed left out, each address once, in order.
     *
     * @throws IllegalArgumentException where {@code bytes} are no OPML
     */
    public static List<Outline> read(byte[] bytes) {
        List<Repair> repairs = new ArrayList<>();
        XmlText text = XmlText.of(new DocumentDecoder().decode(bytes, ContentType.NONE, false), repairs);
        try {
            Document document = SafeXml.parse(XmlText.withXmlEntities(text.text(), repairs));
            if (!document.getRootElement().getName().equalsIgnoreCase("opml")) {
                throw new IllegalArgumentException("expected the root opml, found "
                        + document.getRootElement().getName());
            }
            List<Outline> out = new ArrayList<>();
            collect(document.getRootElement(), out);
            return out;
        } catch (JDOMException e) {
            throw new IllegalArgumentException("expected OPML: " + e.getMessage(), e);
        }
    }

    /** A list of {@code feeds} in OPML 2.0. */
    public static String write(String title, List<Outline> feeds) {
        Element body = new Element("body");
        for (Outline feed : feeds) {
            Element outline = new Element("outline")
                    .setAttribute("type", "rss")
                    .setAttribute("text", feed.title() == null ? feed.address() : feed.title())
                    .setAttribute("xmlUrl", feed.address());
            if (feed.language() != null) {
                outline.setAttribute("language", feed.language());
            }
            body.addContent(outline);
        }
        Element head = new Element("head").addContent(new Element("title").setText(title));
        Element root = new Element("opml")
                .setAttribute("version", "2.0")
                .addContent(head)
                .addContent(body);
        return new XMLOutputter(Format.getPrettyFormat()
                        .setEncoding(StandardCharsets.UTF_8.name())
                        .setLineSeparator("\n"))
                .outputString(new Document(root));
    }

    private static void collect(Element element, List<Outline> out) {
        for (Element child : element.getChildren()) {
            String address = child.getName().equalsIgnoreCase("outline") ? Fields.attribute(child, "xmlUrl") : null;
            boolean known = out.stream().anyMatch(each -> each.address().equals(address));
            if (Links.isWeb(address) && !known) {
                String title = First.of(Fields.attribute(child, "title"), Fields.attribute(child, "text"));
                String language = First.of(Fields.attribute(child, "language"));
                out.add(new Outline(title == null ? null : PlainText.oneLine(title), address, language));
            }
            collect(child, out);
        }
    }
}
