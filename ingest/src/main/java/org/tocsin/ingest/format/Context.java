package org.tocsin.ingest.format;

import java.net.URI;
import java.util.List;
import org.tocsin.ingest.date.DateHints;
import org.tocsin.ingest.date.DateReader;
import org.tocsin.ingest.date.ReadDate;

/**
 * What the parsers of formats share while one document is read.
 *
 * @param base of relative links, or null
 * @param baseStated true where the server said that this is the base
 * @param repairs what was mended; parsers add to it
 * @param reader reads dates
 * @param hints what is known of the feed's dates
 */
record Context(URI base, boolean baseStated, List<Repair> repairs, DateReader reader, DateHints hints) {

    /** The date, or null where it cannot be read. */
    ReadDate date(String raw) {
        return reader.read(raw, hints);
    }

    /** The same for a document that says its language. */
    Context in(String language) {
        return hints.language() != null || language == null
                ? this
                : new Context(
                        base, baseStated, repairs, reader, new DateHints(hints.zone(), hints.country(), language));
    }
}
