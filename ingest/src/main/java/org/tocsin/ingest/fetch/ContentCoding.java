package org.tocsin.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks bodies by their {@code Content-Encoding}, within a bound. */
final class ContentCoding {
    /** What is offered to servers. */
    static final String ACCEPTED = "gzip, br, deflate";

    private ContentCoding() {}

    /**
     * The body unpacked; of several codings the last one that was applied comes first off (RFC 9110 section 8.4).
     *
     * @param encoding value of the header, or null
     * @throws IOException where it is not what the header says, or larger than {@code bound} bytes
     */
    static byte[] unpacked(byte[] body, String encoding, int bound) throws IOException {
        byte[] bytes = body;
        String[] codings = encoding == null
                ? new String[0]
                : encoding.toLowerCase(Locale.ROOT).split(",");
        for (int i = codings.length - 1; i >= 0; i--) {
            bytes = unpackedOnce(bytes, codings[i].strip(), bound);
        }
        return bytes;
    }

    private static byte[] unpackedOnce(byte[] body, String coding, int bound) throws IOException {
        try (InputStream in = stream(body, coding)) {
            byte[] bytes = in.readNBytes(bound);
            if (in.read() >= 0) {
                throw new IOException("it is larger");
            }
            return bytes;
        }
    }

    private static InputStream stream(byte[] body, String coding) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (coding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "br" -> new BrotliInputStream(in);
            // With or without the head of zlib: servers have never agreed.
            case "deflate" -> new InflaterInputStream(in, new Inflater(body.length == 0 || (body[0] & 0x0F) != 8));
            default -> throw new IOException("the coding '" + coding + "' was not asked for");
        };
    }
}
