package org.tocsin.ingest.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.tocsin.ingest.encoding.DecodedDocument;

/**
 * The characters of an XML document, mended where feeds are known to be wrong.
 *
 * @param text what to parse: begins with the first markup, holds no XML declaration (it is decoded), no document type
 *     and no character that XML 1.0 forbids
 * @param source the document, to cut fragments out in its own encoding
 */
record XmlText(String text, DecodedDocument source) {
    private static final Pattern CDATA_OR_AMPERSAND =
            Pattern.compile("<!\\[CDATA\\[.*?(?:\\]\\]>|\\z)|&(#?\\w*;?)", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);");
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]*>");
    private static final Pattern BEGINNING = Pattern.compile(
            "<(?:\\?xml|!--|!DOCTYPE|rss|rdf|feed|channel|news|entry|[\\w.-]+:(?:rdf|feed|news))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX =
            Pattern.compile("(?:</?|\\s)([A-Za-z_][\\w.-]*):[A-Za-z_][\\w.-]*(?=[\\s=/>])");
    private static final Pattern DECLARED_PREFIX = Pattern.compile("xmlns:([A-Za-z_][\\w.-]*)\\s*=");
    private static final Pattern FIRST_TAG = Pattern.compile("<[A-Za-z_][^\\s/>]*");
    /** How far a server's own words may push a document down. */
    private static final int LONGEST_JUNK = 16 * 1024;

    /** Mends; what was mended is added to {@code repairs}. */
    static XmlText of(DecodedDocument source, List<Repair> repairs) {
        String decoded = source.text();
        int start = start(decoded);
        String junk = decoded.substring(0, start).replace("\uFEFF", "");
        // Blanks are allowed before a document, but not before an XML declaration.
        if (!junk.isBlank() || !junk.isEmpty() && decoded.startsWith("<?xml", start)) {
            repairs.add(new Repair(Repair.Kind.LEADING_JUNK, start + " characters before the document"));
        }
        Matcher declaration = DECLARATION.matcher(decoded).region(start, decoded.length());
        String text = decoded.substring(declaration.lookingAt() ? declaration.end() : start);
        return new XmlText(legal(withoutDoctype(text, repairs), repairs), source);
    }

    /** At the first {@code <}, unless that is of a server's complaint and the document begins behind it. */
    private static int start(String decoded) {
        int first = Math.max(0, decoded.indexOf('<'));
        Matcher beginning = BEGINNING.matcher(decoded);
        if (beginning.region(first, decoded.length()).lookingAt()) {
            return first;
        }
        int declaration = decoded.indexOf("<?xml ", first);
        return declaration > 0 && declaration < LONGEST_JUNK ? declaration : first;
    }

    private static String legal(String text, List<Repair> repairs) {
        int at = 0;
        while (at < text.length() && isLegal(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isLegal(text, i)) {
                out.append(text.charAt(i));
            }
        }
        repairs.add(new Repair(Repair.Kind.ILLEGAL_CHARACTERS, "characters that XML forbids were taken out"));
        return out.toString();
    }

    /** XML 1.0 section 2.2. */
    private static boolean isLegal(String text, int at) {
        char c = text.charAt(at);
        if (c >= ' ' && c < Character.MIN_SURROGATE) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == '\t' || c == '\n' || c == '\r' || c > Character.MAX_SURROGATE && c < '\uFFFE';
    }

    private static String withoutDoctype(String text, List<Repair> repairs) {
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at + 4);
            } else if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at + 2);
            } else {
                break;
            }
        }
        if (!text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            return text;
        }
        int end = endOfDoctype(text, at + 9);
        repairs.add(new Repair(Repair.Kind.DOCTYPE_REMOVED, "a document type of " + (end - at) + " characters"));
        return text.substring(0, at) + text.substring(end);
    }

    private static int endOfDoctype(String text, int from) {
        int inside = 0;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at + 4);
                continue;
            }
            if (c == '"' || c == '\'') {
                at = behind(text, String.valueOf(c), at + 1);
                continue;
            }
            inside += c == '[' ? 1 : c == ']' ? -1 : 0;
            at++;
            if (c == '>' && inside <= 0) {
                return at;
            }
        }
        return text.length();
    }

    private static int behind(String text, String closing, int from) {
        int found = text.indexOf(closing, from);
        return found < 0 ? text.length() : found + closing.length();
    }

    /** Writes bare ampersands and the entities of HTML so that XML understands them; CDATA is left alone. */
    static String withXmlEntities(String text, List<Repair> repairs) {
        boolean[] mended = {false};
        String healed = CDATA_OR_AMPERSAND.matcher(text).replaceAll(match -> {
            String reference = match.group(1);
            if (reference == null || isReference(reference)) {
                return Matcher.quoteReplacement(match.group());
            }
            mended[0] = true;
            if (REFERENCE.matcher(reference).matches()) {
                return "";
            }
            String character =
                    reference.endsWith(";") ? Parser.unescapeEntities("&" + reference, false) : match.group();
            return character.startsWith("&") ? Matcher.quoteReplacement("&amp;" + reference) : escaped(character);
        });
        if (mended[0]) {
            repairs.add(new Repair(Repair.Kind.ENTITY, "bare ampersands, entities of HTML or of forbidden characters"));
        }
        return healed;
    }

    /** True for one that XML knows, of a character that it allows. */
    private static boolean isReference(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            return false;
        }
        if (reference.charAt(0) != '#') {
            return true;
        }
        String digits = reference.substring(1, reference.length() - 1);
        int c = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        return Character.isValidCodePoint(c)
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && isLegal(Character.toString(c), 0);
    }

    private static String escaped(String character) {
        Map<String, String> special = Map.of("<", "&lt;", ">", "&gt;");
        return Matcher.quoteReplacement(special.getOrDefault(character, character));
    }

    /** The prefixes that {@code text} uses and nowhere declares. */
    static Set<String> undeclaredPrefixes(String text) {
        Set<String> used = new LinkedHashSet<>();
        Matcher prefix = PREFIX.matcher(text);
        while (prefix.find()) {
            used.add(prefix.group(1));
        }
        Matcher declared = DECLARED_PREFIX.matcher(text);
        while (declared.find()) {
            used.remove(declared.group(1));
        }
        used.removeAll(Set.of("xml", "xmlns"));
        return used;
    }

    /** {@code text} with {@code prefixes} declared in its first tag, as what they usually stand for. */
    static String declaring(Set<String> prefixes, String text) {
        Matcher first = FIRST_TAG.matcher(text);
        if (prefixes.isEmpty() || !first.find()) {
            return text;
        }
        StringBuilder declarations = new StringBuilder();
        for (String prefix : prefixes) {
            declarations.append(" xmlns:%s=\"%s\"".formatted(prefix, Vocabulary.usualUri(prefix)));
        }
        return text.substring(0, first.end()) + declarations + text.substring(first.end());
    }

    /** The characters from {@code start} to {@code end}, in the document's own encoding. */
    byte[] bytes(int start, int end) {
        return source.bytes(text.substring(start, end));
    }
}
