package org.tocsin.ingest.format;

/**
 * What a server said of a document; header values as they came.
 *
 * @param given false for a document that no server sent
 * @param contentType or null
 * @param contentLocation or null
 * @param contentLanguage or null
 */
public record DocumentHeaders(boolean given, String contentType, String contentLocation, String contentLanguage) {
    /** No server sent the document. */
    public static final DocumentHeaders NONE = new DocumentHeaders(false, null, null, null);

    /** A server said nothing but the type. */
    public static DocumentHeaders type(String contentType) {
        return new DocumentHeaders(true, contentType, null, null);
    }
}
