package org.tocsin.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.tocsin.contracts.news.Status;

/** IPTC NewsML-G2: {@code newsMessage} with its item set, or one {@code newsItem} alone. */
final class NewsMlG2Parser {
    private final SignalPhrases signals;

    NewsMlG2Parser(SignalPhrases signals) {
        this.signals = signals;
    }

    ParsedDocument parse(XmlItems xml, Context context) {
        List<Fragment> parked = new ArrayList<>(xml.parked());
        List<ParsedItem> items = new ArrayList<>();
        for (Element element : xml.items()) {
            ParsedItem item = item(element, context);
            if (item.identifiable()) {
                items.add(item);
            } else {
                parked.add(new Fragment(XmlItems.bytes(element), "expected a guid or a text, found none"));
            }
        }
        long others = xml.holder().getChildren().stream()
                .filter(child -> child.getName().endsWith("Item"))
                .count();
        if (others > 0) {
            context.repairs().add(new Repair(Repair.Kind.NOT_AN_ITEM, others + " items of other kinds passed over"));
        }
        Element header = child(xml.frame().getRootElement(), "header");
        String sender = text(child(header, "sender"));
        return new ParsedDocument(
                DocumentFormat.NEWSML_G2, FeedHead.of(sender, null), items, context.repairs(), parked);
    }

    private ParsedItem item(Element item, Context context) {
        Element itemMeta = child(item, "itemMeta");
        Element contentMeta = child(item, "contentMeta");
        String guid = item.getAttributeValue("guid");
        String note = joined(itemMeta, "edNote");
        ItemDraft draft = new ItemDraft(context)
                .guid(guid)
                .link(First.of(link(itemMeta), Links.isWeb(guid) ? guid : null))
                .versionHint(item.getAttributeValue("version"))
                .title(First.of(text(child(contentMeta, "headline")), text(child(itemMeta, "title"))))
                .summary(PlainText.ofPlain(First.of(text(child(contentMeta, "description")), note)))
                .body(body(child(item, "contentSet")))
                .published(
                        text(child(itemMeta, "firstCreated")),
                        text(child(contentMeta, "contentCreated")),
                        text(child(itemMeta, "versionCreated")))
                .updated(text(child(itemMeta, "versionCreated")))
                .embargoedUntil(text(child(itemMeta, "embargoed")))
                .urgency(text(child(contentMeta, "urgency")))
                .language(language(item, contentMeta))
                .byline(byline(contentMeta))
                .rights(text(child(child(item, "rightsInfo"), "copyrightNotice")))
                .dateline(First.of(text(child(contentMeta, "dateline")), named(child(contentMeta, "located"))))
                .status(status(child(itemMeta, "pubStatus")))
                .signal(signal(itemMeta))
                .signal(signals.inNote(note));
        children(contentMeta, "subject").forEach(subject -> subject(subject, draft));
        return draft.signal(signals.inTitle(draft.title())).item();
    }

    private static Status status(Element pubStatus) {
        return pubStatus == null ? Status.USABLE : StatusCodes.read(code(pubStatus));
    }

    private static Signal signal(Element itemMeta) {
        return children(itemMeta, "signal").stream()
                        .map(signal -> code(signal).toLowerCase(Locale.ROOT))
                        .anyMatch(code -> code.endsWith("correction"))
                ? Signal.CORRECTION
                : Signal.NONE;
    }

    /** Paragraphs of NITF or XHTML, or character data, from the first rendition that holds text. */
    private static String body(Element contentSet) {
        for (Element inline : children(contentSet, "inlineXML")) {
            String text = inline.getChildren().stream()
                    .map(NewsMlG2Parser::storyText)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n\n"));
            if (!text.isEmpty()) {
                return text;
            }
        }
        for (Element inline : children(contentSet, "inlineData")) {
            String type = inline.getAttributeValue("contenttype", "");
            String text = type.startsWith("text/plain")
                    ? PlainText.ofPlain(inline.getText())
                    : PlainText.of(inline.getText());
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** NITF repeats headline and dateline in its {@code body.head}; the story itself is {@code body.content}. */
    private static String storyText(Element root) {
        Element story = descendant(root, "body.content");
        if (story == null) {
            story = descendant(root, "body");
        }
        return PlainText.ofTree(story == null ? root : story);
    }

    private static Element descendant(Element element, String name) {
        if (element.getName().equals(name)) {
            return element;
        }
        for (Element child : element.getChildren()) {
            Element found = descendant(child, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String language(Element item, Element contentMeta) {
        Element language = child(contentMeta, "language");
        return First.of(
                language == null ? null : language.getAttributeValue("tag"),
                item.getAttributeValue("lang", Namespace.XML_NAMESPACE));
    }

    private static String byline(Element contentMeta) {
        String by = text(child(contentMeta, "by"));
        return by != null
                ? by
                : children(contentMeta, "creator").stream()
                        .map(NewsMlG2Parser::named)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static void subject(Element subject, ItemDraft draft) {
        String code = code(subject);
        int colon = code.indexOf(':');
        boolean qualified = colon > 0 && !code.startsWith("http");
        int slash = code.lastIndexOf('/');
        String scheme = qualified ? code.substring(0, colon) : slash > 0 ? code.substring(0, slash + 1) : null;
        String bare = qualified ? code.substring(colon + 1) : slash > 0 ? code.substring(slash + 1) : code;
        draft.subject(scheme, bare, text(child(subject, "name")));
    }

    private static String link(Element itemMeta) {
        return children(itemMeta, "link").stream()
                .map(link -> link.getAttributeValue("href"))
                .filter(Links::isWeb)
                .findFirst()
                .orElse(null);
    }

    private static String code(Element element) {
        return Objects.requireNonNullElse(
                First.of(
                        element.getAttributeValue("qcode"),
                        element.getAttributeValue("uri"),
                        element.getAttributeValue("literal")),
                "");
    }

    /** The name inside a property, or its own text. */
    private static String named(Element element) {
        return First.of(text(child(element, "name")), text(element));
    }

    private static String joined(Element parent, String name) {
        String text = children(parent, name).stream()
                .map(NewsMlG2Parser::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    private static String text(Element element) {
        return element == null || element.getValue().isBlank()
                ? null
                : element.getValue().strip();
    }

    /** By local name: IPTC has moved the namespace once, and copies of it without one are about. */
    private static Element child(Element parent, String name) {
        return children(parent, name).stream().findFirst().orElse(null);
    }

    private static List<Element> children(Element parent, String name) {
        return parent == null
                ? List.of()
                : parent.getChildren().stream()
                        .filter(child -> child.getName().equals(name))
                        .toList();
    }
}
