package org.tocsin.ingest.encoding;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP header {@code Content-Type}, as tolerantly read as it is written.
 *
 * @param type media type in lower case, empty where there is none
 * @param charset label of the encoding, or null
 */
public record ContentType(String type, String charset) {
    /** There is no such header. */
    public static final ContentType NONE = new ContentType("", null);

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;,\"']+)", Pattern.CASE_INSENSITIVE);

    /** Reads a header's value, which may be null. */
    public static ContentType of(String header) {
        if (header == null) {
            return NONE;
        }
        String type = header.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(header);
        return new ContentType(type, charset.find() ? charset.group(1) : null);
    }

    boolean isText() {
        return type.startsWith("text/");
    }
}
