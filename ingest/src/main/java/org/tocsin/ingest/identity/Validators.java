package org.tocsin.ingest.identity;

/**
 * What a server gave to ask for a document again only if it changed (RFC 9110 section 8.8), verbatim.
 *
 * @param etag value of {@code ETag}, or null
 * @param lastModified value of {@code Last-Modified}, or null
 */
public record Validators(String etag, String lastModified) {
    /** None were given. */
    public static final Validators NONE = new Validators(null, null);
}
