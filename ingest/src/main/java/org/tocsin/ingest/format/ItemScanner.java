package org.tocsin.ingest.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the items in the text of an XML document without parsing it, so that the whole ones can be saved out of
 * a document that is broken. Knows of CDATA, comments, processing instructions and quoted attribute values; an
 * item that begins before the one before it was closed ends that one as broken.
 */
final class ItemScanner {
    /** Local names of items in lower case, by format: RSS, Atom, NewsML-G2, and RFC 6721's tombstones. */
    private static final Set<String> ITEMS = Set.of("item", "entry", "newsitem", "deleted-entry");

    /** Local names of the elements that hold them, in lower case. */
    private static final Set<String> HOLDERS = Set.of("rss", "channel", "rdf", "feed", "itemset", "items");

    /** More open elements than this are those of a bomb; each end tag looks through all of them. */
    private static final int DEEPEST = 200;

    private final String text;
    private final List<Piece> whole = new ArrayList<>();
    private final List<Piece> broken = new ArrayList<>();
    private final Deque<Tag> open = new ArrayDeque<>();
    private List<Tag> ancestors = List.of();
    private int firstItem = -1;
    private int lastEnd;
    private boolean rootClosed;
    private Tag inside;

    private ItemScanner(String text) {
        this.text = text;
    }

    /** A stretch of the text, end exclusive. */
    record Piece(int start, int end) {}

    /**
     * What was found.
     *
     * @param whole items from their start tag to their end tag
     * @param broken items that another one begins inside of
     * @param rest what follows the last complete item and was never closed, or null where the document ends in
     *     order
     * @param headEnd where the first item begins, or the text ends
     * @param ancestors start tags of the elements around the first item (or around where the text ends), outermost
     *     first
     */
    record Scan(List<Piece> whole, List<Piece> broken, Piece rest, int headEnd, List<Tag> ancestors) {}

    /** A start tag: its name as written and its text. */
    record Tag(String name, String text, int start) {
        String closing() {
            return "</" + name + ">";
        }
    }

    static Scan scan(String text) {
        return new ItemScanner(text).scan();
    }

    private Scan scan() {
        int at = text.indexOf('<');
        int unfinished = text.length();
        while (at >= 0) {
            int end = endOfMarkup(at);
            if (end < 0) {
                unfinished = at;
                break;
            }
            if (text.charAt(end - 1) != '>') {
                // A bare '<' in the text of a broken document: no markup at all.
                at = end;
                continue;
            }
            if (text.charAt(at + 1) == '/') {
                endTag(name(at + 2), end);
            } else if (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '_') {
                startTag(at, end);
            }
            at = text.indexOf('<', end);
        }
        boolean inOrder = rootClosed && inside == null && unfinished == text.length();
        int restStart = inside != null ? inside.start() : lastEnd;
        Piece rest = inOrder ? null : new Piece(restStart, text.length());
        List<Tag> around = firstItem >= 0 ? ancestors : List.copyOf(open.reversed());
        return new Scan(whole, broken, rest, firstItem >= 0 ? firstItem : unfinished, around);
    }

    private void startTag(int start, int end) {
        String name = name(start + 1);
        boolean empty = text.charAt(end - 2) == '/';
        if (inside != null) {
            if (!name.equals(inside.name())) {
                return;
            }
            broken.add(new Piece(inside.start(), start));
            inside = null;
        }
        Tag tag = new Tag(name, text.substring(start, end), start);
        if (isItem(name)) {
            if (firstItem < 0) {
                firstItem = start;
                closeStrays();
                ancestors = List.copyOf(open.reversed());
            }
            if (empty) {
                whole.add(new Piece(start, end));
                lastEnd = end;
            } else {
                inside = tag;
            }
        } else if (!empty && open.size() < DEEPEST) {
            open.push(tag);
        }
    }

    private void endTag(String name, int end) {
        if (inside != null) {
            if (name.equals(inside.name())) {
                whole.add(new Piece(inside.start(), end));
                lastEnd = end;
                inside = null;
            }
            return;
        }
        if (open.stream().anyMatch(tag -> tag.name().equals(name))) {
            while (!open.pop().name().equals(name)) {
                // Elements that were never closed end with the one around them.
            }
            rootClosed = open.isEmpty();
        }
    }

    private boolean isItem(String name) {
        if (!ITEMS.contains(local(name))) {
            return false;
        }
        return open.isEmpty() || open.stream().anyMatch(ItemScanner::holdsItems);
    }

    /** Elements of the head that were never closed do not hold the items. */
    private void closeStrays() {
        while (!open.isEmpty() && !holdsItems(open.peek())) {
            open.pop();
        }
    }

    private static boolean holdsItems(Tag tag) {
        return HOLDERS.contains(local(tag.name()));
    }

    /** Where the markup that begins at {@code at} ends: behind it, at the next {@code <}, or -1 where the text ends. */
    private int endOfMarkup(int at) {
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return after("]]>", at + 9);
        }
        if (text.startsWith("<?", at)) {
            return after("?>", at + 2);
        }
        char quote = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<') {
                return i;
            }
        }
        return -1;
    }

    private int after(String closing, int from) {
        int found = text.indexOf(closing, from);
        return found < 0 ? -1 : found + closing.length();
    }

    private String name(int start) {
        int end = start;
        while (end < text.length() && "</> \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
