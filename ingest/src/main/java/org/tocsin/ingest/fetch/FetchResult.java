package org.tocsin.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.tocsin.ingest.identity.Validators;

/** What came of one fetch. */
public sealed interface FetchResult {

    /**
     * A document.
     *
     * @param bytes decompressed
     * @param contentType value of the header, or null
     * @param contentLocation value of the header, or null
     * @param contentLanguage value of the header, or null
     * @param validators to ask with next time, verbatim
     * @param address where it was in the end, redirects followed
     */
    record Document(
            byte[] bytes,
            String contentType,
            String contentLocation,
            String contentLanguage,
            Validators validators,
            URI address)
            implements FetchResult {}

    /** The document is the one whose validators were sent. */
    record NotModified() implements FetchResult {}

    /**
     * The server is there, but not now (429 and 5xx).
     *
     * @param status HTTP status
     * @param retryAfter how long it asks to be left alone, or null where it does not say
     */
    record Unavailable(int status, Duration retryAfter) implements FetchResult {}

    /**
     * Nothing could be had.
     *
     * @param error what was expected and found, one line
     */
    record Failed(String error) implements FetchResult {}
}
