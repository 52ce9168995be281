package org.tocsin.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * The children of a feed or an item by vocabulary and name; the case of names does not matter. The words of the format
 * itself are those without a namespace, in one of the format's, or in that of the element that holds them.
 */
final class Fields {
    private final Element element;
    private final boolean atom;
    private final List<Child> children = new ArrayList<>();

    private record Child(Vocabulary vocabulary, Element element) {
        boolean isCalled(String name) {
            return element.getName().equalsIgnoreCase(name);
        }

        boolean hasWords() {
            return !element.getValue().isBlank();
        }
    }

    Fields(Element element, DocumentFormat format) {
        this.element = element;
        this.atom = format == DocumentFormat.ATOM;
        for (Element each : element.getChildren()) {
            children.add(new Child(Vocabulary.of(each.getNamespaceURI()), each));
        }
    }

    Element element() {
        return element;
    }

    /** The format's own children of that name. */
    Stream<Element> own(String name) {
        return named(name, this::isOwn);
    }

    Stream<Element> in(Vocabulary vocabulary, String name) {
        return named(name, child -> child.vocabulary() == vocabulary);
    }

    /** The text of the first own child of that name that has any, trimmed, or null. */
    String text(String name) {
        for (Child child : children) {
            if (child.isCalled(name) && isOwn(child) && child.hasWords()) {
                return child.element().getValue().strip();
            }
        }
        return null;
    }

    String text(Vocabulary vocabulary, String name) {
        for (Child child : children) {
            if (child.vocabulary() == vocabulary && child.isCalled(name) && child.hasWords()) {
                return child.element().getValue().strip();
            }
        }
        return null;
    }

    /** Value of an attribute without a namespace, in any case, or null. */
    static String attribute(Element element, String name) {
        if (!element.hasAttributes()) {
            return null;
        }
        for (Attribute each : element.getAttributes()) {
            if (each.getNamespace() == Namespace.NO_NAMESPACE && each.getName().equalsIgnoreCase(name)) {
                return each.getValue().strip();
            }
        }
        return null;
    }

    /** Value of {@code rdf:about} or {@code rdf:resource}, or null. */
    static String rdf(Element element, String name) {
        if (!element.hasAttributes()) {
            return null;
        }
        for (Attribute each : element.getAttributes()) {
            if (each.getName().equals(name) && Vocabulary.of(each.getNamespaceURI()) == Vocabulary.RDF) {
                return each.getValue().strip();
            }
        }
        return null;
    }

    static String language(Element element) {
        return element.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    }

    private Stream<Element> named(String name, Predicate<Child> condition) {
        List<Element> found = null;
        for (Child child : children) {
            if (child.isCalled(name) && condition.test(child)) {
                found = found == null ? new ArrayList<>(2) : found;
                found.add(child.element());
            }
        }
        return found == null ? Stream.empty() : found.stream();
    }

    private boolean isOwn(Child child) {
        return child.vocabulary() == Vocabulary.NONE
                || child.vocabulary() == (atom ? Vocabulary.ATOM : Vocabulary.RSS)
                || child.element().getNamespace().equals(element.getNamespace());
    }
}
