package org.tocsin.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Set<String> ITEMS = Set.of("item", "entry", "newsitem", "deleted-entry");

    /** What may be left of a document when no item was lost. */
    private static final Pattern CLOSING_TAGS = Pattern.compile("\\s*+(?:</[^<>]*+>\\s*+)*+(?:<|</[^<>]*+)?");

    /**
     * Takes {@code text} apart; what was mended is added to {@code repairs}.
     *
     * @throws JDOMException where not even a root element can be made out
     */
    static XmlItems read(XmlText text, List<Repair> repairs) throws JDOMException {
        JDOMException reason;
        try {
            return whole(SafeXml.parse(text.text()));
        } catch (JDOMException e) {
            reason = e;
        }
        Set<String> undeclared = XmlText.undeclaredPrefixes(text.text());
        if (!undeclared.isEmpty()) {
            repairs.add(new Repair(Repair.Kind.PREFIX_ASSUMED, "not declared: " + String.join(", ", undeclared)));
        }
        List<Repair> entities = new ArrayList<>();
        String mended = XmlText.declaring(undeclared, XmlText.withXmlEntities(text.text(), entities));
        if (!mended.equals(text.text())) {
            try {
                XmlItems items = whole(SafeXml.parse(mended));
                repairs.addAll(entities);
                return items;
            } catch (JDOMException e) {
                reason = e;
            }
        }
        return salvaged(text, undeclared, reason, repairs);
    }

    /** The bytes of an item that is well-formed but of no use. */
    static byte[] bytes(Element item) {
        return new XMLOutputter().outputString(item).getBytes(StandardCharsets.UTF_8);
    }

    private static XmlItems whole(Document document) {
        Element root = document.getRootElement();
        if (isItem(root)) {
            boolean atom = root.getName().equalsIgnoreCase("entry");
            Element around =
                    new Element(atom ? "feed" : "itemSet", atom ? root.getNamespace() : Namespace.NO_NAMESPACE);
            document.setRootElement(around);
            return new XmlItems(document, around, List.of(root), List.of());
        }
        Element holder = holder(root);
        return new XmlItems(document, holder, takenOut(root, holder), List.of());
    }

    /** The items of the holder, of a list in it (RSS 1.1), and those that stand beside it. */
    private static List<Element> takenOut(Element root, Element holder) {
        List<Element> items = Stream.of(
                        holder.getChildren().stream(),
                        holder.getChildren().stream()
                                .filter(child -> child.getName().equalsIgnoreCase("items"))
                                .flatMap(list -> list.getChildren().stream()),
                        holder == root ? Stream.<Element>empty() : root.getChildren().stream())
                .flatMap(children -> children)
                .filter(XmlItems::isItem)
                .toList();
        items.forEach(Element::detach);
        return items;
    }

    private static boolean isItem(Element element) {
        return ITEMS.contains(element.getName().toLowerCase(Locale.ROOT));
    }

    private static Element holder(Element root) {
        String inner = switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss" -> "channel";
            case "newsmessage" -> "itemSet";
            default -> null;
        };
        return root.getChildren().stream()
                .filter(child -> child.getName().equalsIgnoreCase(inner))
                .findFirst()
                .orElse(root);
    }

    private static XmlItems salvaged(XmlText text, Set<String> undeclared, JDOMException reason, List<Repair> repairs)
            throws JDOMException {
        String source = text.text();
        ItemScanner.Scan scan = ItemScanner.scan(source);
        if (scan.ancestors().isEmpty()) {
            throw reason;
        }
        String opening = XmlText.declaring(undeclared, opening(scan));
        Document frame = frame(source, scan, undeclared, opening);
        List<Fragment> parked = new ArrayList<>();
        List<Element> items = new ArrayList<>();
        for (ItemScanner.Piece piece : scan.whole()) {
            try {
                items.add(item(source.substring(piece.start(), piece.end()), scan, opening, repairs));
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

    /** What stands before the first item, closed; read loosely, or only the tags around it, where that is broken. */
    private static Document frame(String source, ItemScanner.Scan scan, Set<String> undeclared, String opening)
            throws JDOMException {
        String head = source.substring(0, scan.headEnd()) + closing(scan);
        String mended = XmlText.declaring(undeclared, XmlText.withXmlEntities(head, new ArrayList<>()));
        try {
            return withoutItems(SafeXml.parse(mended));
        } catch (JDOMException e) {
            try {
                return withoutItems(new Document(LooseItem.read(mended, opening)));
            } catch (JDOMException f) {
                return SafeXml.parse(opening + closing(scan));
            }
        }
    }

    private static Document withoutItems(Document document) {
        takenOut(document.getRootElement(), holder(document.getRootElement()));
        return document;
    }

    private static Element item(String piece, ItemScanner.Scan scan, String opening, List<Repair> repairs)
            throws JDOMException {
        List<Repair> entities = new ArrayList<>();
        String mended = XmlText.withXmlEntities(piece, entities);
        try {
            Document document = SafeXml.parse(opening + mended + closing(scan));
            repairs.addAll(entities);
            Element inner = document.getRootElement();
            for (int depth = 1; depth < scan.ancestors().size(); depth++) {
                inner = inner.getChildren().getFirst();
            }
            return inner.getChildren().getFirst().detach();
        } catch (JDOMException e) {
            Element loose = LooseItem.read(piece, opening);
            repairs.add(new Repair(Repair.Kind.LOOSE_ITEM, "an item is not well-formed: " + e.getMessage()));
            return loose;
        }
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
