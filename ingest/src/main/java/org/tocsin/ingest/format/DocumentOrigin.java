package org.tocsin.ingest.format;

import java.net.URI;
import org.tocsin.ingest.date.DateHints;

/**
 * What is known of a document besides its bytes.
 *
 * @param address absolute address, redirects followed, for relative links; or null
 * @param headers what the server said
 * @param hint what to take a document for that does not tell: a JSON Feed without its version is otherwise taken for
 *     ninjs; or null
 * @param dates what is known of the feed's dates
 */
public record DocumentOrigin(URI address, DocumentHeaders headers, DocumentFormat hint, DateHints dates) {
    /** Nothing is known. */
    public static final DocumentOrigin UNKNOWN = new DocumentOrigin(null, DocumentHeaders.NONE, null, DateHints.NONE);

    /** The base of relative links that have none in the document (RFC 3986 section 5.1). */
    URI base() {
        return headers.contentLocation() == null ? address : Links.base(headers.contentLocation(), address);
    }
}
