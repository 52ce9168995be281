package org.tocsin.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.tocsin.ingest.identity.Validators;

/** What came of one fetch. */
public sealed interface FetchResult {

    /**
     * Where an answer came from, and how long it stays good.
     *
     * @param address where the document was in the end, redirects followed
     * @param movedTo where permanent redirects alone have led to, now and before; null for nowhere
     * @param maxAge how long the server says that the answer need not be asked for again, or null
     */
    record Answer(URI address, URI movedTo, Duration maxAge) {}

    /**
     * A document.
     *
     * @param bytes decompressed
     * @param contentType value of the header, or null
     * @param contentLocation value of the header, or null
     * @param contentLanguage value of the header, or null
     * @param validators to ask with next time, verbatim
     * @param answer where it came from
     */
    record Document(
            byte[] bytes,
            String contentType,
            String contentLocation,
            String contentLanguage,
            Validators validators,
            Answer answer)
            implements FetchResult {}

    /**
     * The document is the one whose validators were sent.
     *
     * @param answer where that was said
     */
    record NotModified(Answer answer) implements FetchResult {}

    /**
     * The server is there, but not now (429 and 5xx).
     *
     * @param status HTTP status
     * @param retryAfter how long it asks to be left alone, or null where it does not say
     */
    record Unavailable(int status, Duration retryAfter) implements FetchResult {}

    /** The server says that the feed is gone and will not come back (410). */
    record Gone() implements FetchResult {}

    /**
     * Nothing could be had.
     *
     * @param cause one word for statistics: {@code status}, {@code redirect}, {@code host}, {@code connect}, {@code tls},
     *     {@code timeout}, {@code body} or {@code network}
     * @param error what was expected and found, one line
     */
    record Failed(String cause, String error) implements FetchResult {}
}
