package org.tocsin.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;

/**
 * An XML document taken apart: what stands around the items, and the items. A document that is not well-formed
 * is read item by item; what is complete is kept.
 *
 * @param frame the document, its items taken out
 * @param holder the element of the frame that the items stood in
 * @param items the items, without a parent, in the document's order
 * @param parked what could not be read
 */
record XmlItems(Document frame, Element holder, List<Element> items, List<Fragment> parked) {
    private static final Set<String> ITEMS = Set.of("item", "entry", "newsItem", "deleted-entry");

    /** What may be left of a document when no item was lost. */
    private static final Pattern CLOSING_TAGS = Pattern.compile("\\s*+(?:</[^<>]*+>\\s*+)*+(?:<|</[^<>]*+)?");

    /**
     * Takes {@code text} apart; what was mended is added to {@code repairs}.
     *
     * @throws JDOMException where not even a root element can be made out
     */
    static XmlItems read(XmlText text, List<Repair> repairs) throws JDOMException {
        try {
            return whole(SafeXml.parse(text.text()));
        } catch (JDOMException e) {
            return salvaged(text, e, repairs);
        }
    }

    /** The bytes of an item that is well-formed but of no use. */
    static byte[] bytes(Element item) {
        return new XMLOutputter().outputString(item).getBytes(StandardCharsets.UTF_8);
    }

    private static XmlItems whole(Document document) {
        List<Element> items = new ArrayList<>();
        Element holder = holder(document.getRootElement());
        if (holder.getName().equals("newsItem")) {
            Element single = holder;
            Element root = new Element("itemSet", Namespace.NO_NAMESPACE);
            document.setRootElement(root);
            return new XmlItems(document, root, List.of(single), List.of());
        }
        for (Element child : List.copyOf(holder.getChildren())) {
            if (ITEMS.contains(child.getName())) {
                items.add(child.detach());
            }
        }
        return new XmlItems(document, holder, items, List.of());
    }

    private static Element holder(Element root) {
        return switch (root.getName()) {
            case "rss", "newsMessage" -> {
                String inner = root.getName().equals("rss") ? "channel" : "itemSet";
                Element child = root.getChild(inner, root.getNamespace());
                yield child == null ? root : child;
            }
            default -> root;
        };
    }

    private static XmlItems salvaged(XmlText text, JDOMException reason, List<Repair> repairs) throws JDOMException {
        String source = text.text();
        ItemScanner.Scan scan = ItemScanner.scan(source);
        Document frame = frame(source, scan, reason);
        List<Fragment> parked = new ArrayList<>();
        List<Element> items = new ArrayList<>();
        for (ItemScanner.Piece piece : scan.whole()) {
            try {
                items.add(item(source.substring(piece.start(), piece.end()), scan, repairs));
            } catch (JDOMException e) {
                parked.add(new Fragment(
                        text.bytes(piece.start(), piece.end()), "expected a well-formed item: " + e.getMessage()));
            }
        }
        for (ItemScanner.Piece piece : scan.broken()) {
            parked.add(new Fragment(
                    text.bytes(piece.start(), piece.end()), "expected the end of the item, found another item"));
        }
        repairs.add(new Repair(Repair.Kind.ITEM_BY_ITEM, "not well-formed: " + reason.getMessage()));
        if (scan.rest() != null) {
            truncated(text, scan.rest(), parked, repairs);
        }
        return new XmlItems(frame, holder(frame.getRootElement()), items, parked);
    }

    private static void truncated(XmlText text, ItemScanner.Piece rest, List<Fragment> parked, List<Repair> repairs) {
        String remainder = text.text().substring(rest.start(), rest.end());
        repairs.add(new Repair(
                Repair.Kind.TRUNCATED,
                "the document breaks off; " + remainder.length() + " characters after the last complete item"));
        if (!CLOSING_TAGS.matcher(remainder).matches()) {
            parked.add(new Fragment(
                    text.bytes(rest.start(), rest.end()), "expected the rest of the document, found its end"));
        }
    }

    /** What stands before the first item, closed; or only the tags around it where that cannot be read. */
    private static Document frame(String source, ItemScanner.Scan scan, JDOMException reason) throws JDOMException {
        if (scan.ancestors().isEmpty()) {
            throw reason;
        }
        String head = source.substring(0, scan.headEnd()) + closing(scan);
        try {
            return withoutItems(SafeXml.parse(XmlText.withXmlEntities(head, new ArrayList<>())));
        } catch (JDOMException e) {
            return SafeXml.parse(opening(scan) + closing(scan));
        }
    }

    private static Document withoutItems(Document document) {
        Element holder = holder(document.getRootElement());
        holder.getChildren().stream()
                .filter(child -> ITEMS.contains(child.getName()))
                .toList()
                .forEach(Element::detach);
        return document;
    }

    private static Element item(String piece, ItemScanner.Scan scan, List<Repair> repairs) throws JDOMException {
        Document document;
        try {
            document = SafeXml.parse(opening(scan) + piece + closing(scan));
        } catch (JDOMException e) {
            document = SafeXml.parse(opening(scan) + XmlText.withXmlEntities(piece, repairs) + closing(scan));
        }
        Element inner = document.getRootElement();
        for (int depth = 1; depth < scan.ancestors().size(); depth++) {
            inner = inner.getChildren().getFirst();
        }
        return inner.getChildren().getFirst().detach();
    }

    private static String opening(ItemScanner.Scan scan) {
        StringBuilder out = new StringBuilder();
        scan.ancestors().forEach(tag -> out.append(tag.text()));
        return out.toString();
    }

    private static String closing(ItemScanner.Scan scan) {
        StringBuilder out = new StringBuilder();
        scan.ancestors().reversed().forEach(tag -> out.append(tag.closing()));
        return out.toString();
    }
}
