package org.tocsin.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A document as text.
 *
 * @param text its characters, without a byte order mark
 * @param encoding label of the encoding that it was read in, lower case, as the document or its server calls it
 * @param charset by which it was read
 * @param mended what had to be mended to read it so, for a person, or null
 */
public record DecodedDocument(String text, String encoding, Charset charset, String mended) {

    /** {@code part} in the document's own encoding. */
    public byte[] bytes(String part) {
        return charset.canEncode() ? part.getBytes(charset) : part.getBytes(StandardCharsets.UTF_8);
    }
}
