package org.tocsin.ingest.format;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The characters of an XML document, decoded by RFC 7303 (byte order mark, content type, declaration), and
 * mended where feeds are known to be wrong.
 *
 * @param text what to parse: begins with the first {@code <}, holds no document type and no character that XML 1.0
 *     forbids
 * @param charset encoding of the document, to cut fragments out as they came
 */
record XmlText(String text, Charset charset) {
    private static final Pattern DOCTYPE = Pattern.compile(
            "<!DOCTYPE(?:[^\\[>\"']|\"[^\"]*\"|'[^']*')*+(?:\\[[^\\]]*+\\]\\s*)?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern CDATA_OR_AMPERSAND =
            Pattern.compile("<!\\[CDATA\\[.*?(?:\\]\\]>|\\z)|&(#?\\w*;?)", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);");
    private static final int PROLOG = 4096;

    /** Decodes and mends; what was mended is added to {@code repairs}. */
    static XmlText of(byte[] bytes, String contentType, List<Repair> repairs) {
        Charset charset = StandardCharsets.UTF_8;
        String decoded;
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), contentType, true, "UTF-8")) {
            StringWriter out = new StringWriter(bytes.length);
            reader.transferTo(out);
            decoded = out.toString();
            charset = Charset.forName(reader.getEncoding());
        } catch (IOException | IllegalArgumentException e) {
            decoded = new String(bytes, StandardCharsets.UTF_8);
        }
        return new XmlText(mended(decoded, repairs), charset);
    }

    private static String mended(String decoded, List<Repair> repairs) {
        int start = Math.max(0, decoded.indexOf('<'));
        String junk = decoded.substring(0, start).replace("\uFEFF", "");
        // Blanks are allowed before a document, but not before an XML declaration.
        if (!junk.isBlank() || !junk.isEmpty() && decoded.startsWith("<?xml", start)) {
            repairs.add(new Repair(Repair.Kind.LEADING_JUNK, start + " characters before the document"));
        }
        String text = withoutDoctype(decoded.substring(start), repairs);
        Matcher illegal = ILLEGAL.matcher(text);
        if (illegal.find()) {
            repairs.add(new Repair(Repair.Kind.ILLEGAL_CHARACTERS, "characters that XML forbids were taken out"));
            text = illegal.replaceAll("");
        }
        return text;
    }

    private static String withoutDoctype(String text, List<Repair> repairs) {
        Matcher doctype = DOCTYPE.matcher(text);
        if (!doctype.region(0, Math.min(text.length(), PROLOG)).find()) {
            return text;
        }
        repairs.add(new Repair(
                Repair.Kind.DOCTYPE_REMOVED,
                "a document type of " + doctype.group().length() + " characters"));
        return text.substring(0, doctype.start()) + text.substring(doctype.end());
    }

    /** Writes bare ampersands and the entities of HTML so that XML understands them; CDATA is left alone. */
    static String withXmlEntities(String text, List<Repair> repairs) {
        boolean[] mended = {false};
        String healed = CDATA_OR_AMPERSAND.matcher(text).replaceAll(match -> {
            String reference = match.group(1);
            if (reference == null || REFERENCE.matcher(reference).matches()) {
                return Matcher.quoteReplacement(match.group());
            }
            mended[0] = true;
            String character =
                    reference.endsWith(";") ? Parser.unescapeEntities("&" + reference, false) : match.group();
            return character.startsWith("&") ? Matcher.quoteReplacement("&amp;" + reference) : escaped(character);
        });
        if (mended[0]) {
            repairs.add(new Repair(Repair.Kind.ENTITY, "bare ampersands or entities of HTML"));
        }
        return healed;
    }

    private static String escaped(String character) {
        Map<String, String> special = Map.of("<", "&lt;", ">", "&gt;");
        return Matcher.quoteReplacement(special.getOrDefault(character, character));
    }

    /** The characters from {@code start} to {@code end}, in the document's own encoding. */
    byte[] bytes(int start, int end) {
        String part = text.substring(start, end);
        return charset.canEncode() ? part.getBytes(charset) : part.getBytes(StandardCharsets.UTF_8);
    }
}
