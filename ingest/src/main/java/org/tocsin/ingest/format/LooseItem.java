package org.tocsin.ingest.format;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.IllegalAddException;
import org.jdom2.IllegalDataException;
import org.jdom2.IllegalNameException;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads an item that is not well-formed as browsers read pages: what was never closed ends with what is around it, a
 * bare {@code <} is a character.
 */
final class LooseItem {
    private static final Pattern DECLARED =
            Pattern.compile("xmlns(?::([A-Za-z_][\\w.-]*))?\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int DEEPEST = 150;

    private final Map<String, String> namespaces = new HashMap<>();

    private LooseItem(String declarations) {
        Matcher declared = DECLARED.matcher(declarations);
        while (declared.find()) {
            namespaces.put(declared.group(1) == null ? "" : declared.group(1), declared.group(2));
        }
    }

    /**
     * The item.
     *
     * @param piece from its start tag to its end tag
     * @param opening start tags of the elements around it, for their namespaces
     * @throws JDOMException where not even this makes an element of it
     */
    static Element read(String piece, String opening) throws JDOMException {
        org.jsoup.nodes.Element root =
                Jsoup.parse(piece, "", Parser.xmlParser()).firstElementChild();
        if (root == null) {
            throw new JDOMException("expected an element, found none");
        }
        try {
            return new LooseItem(opening + piece).element(root, 0);
        } catch (IllegalNameException | IllegalDataException | IllegalAddException e) {
            throw new JDOMException(e.getMessage(), e);
        }
    }

    private Element element(org.jsoup.nodes.Element loose, int depth) {
        String name = loose.tagName();
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        Element element = new Element(name.substring(colon + 1), namespace(prefix));
        for (Attribute attribute : loose.attributes()) {
            attribute(element, attribute.getKey(), attribute.getValue());
        }
        for (Node node : loose.childNodes()) {
            if (node instanceof TextNode text) {
                element.addContent(text.getWholeText());
            } else if (node instanceof org.jsoup.nodes.Element child) {
                if (depth < DEEPEST && isName(child.tagName())) {
                    element.addContent(element(child, depth + 1));
                } else {
                    element.addContent(child.wholeText());
                }
            }
        }
        return element;
    }

    private void attribute(Element element, String name, String value) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String local = name.substring(colon + 1);
        if (name.startsWith("xmlns") || !isName(name)) {
            return;
        }
        Namespace namespace = prefix.isEmpty() ? Namespace.NO_NAMESPACE : namespace(prefix);
        if (element.getAttribute(local, namespace) == null) {
            element.setAttribute(local, value, namespace);
        }
    }

    private Namespace namespace(String prefix) {
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        String usual = prefix.isEmpty() ? "" : Vocabulary.usualUri(prefix);
        return Namespace.getNamespace(prefix, namespaces.getOrDefault(prefix, usual));
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?");
    }
}
