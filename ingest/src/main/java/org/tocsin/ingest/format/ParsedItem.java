package org.tocsin.ingest.format;

import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.news.Status;
import org.tocsin.contracts.news.Subject;
import org.tocsin.ingest.date.Confidence;

/**
 * One item as a document gives it; texts are plain, with paragraphs separated by an empty line. What the
 * document does not say is null.
 *
 * @param guid the publisher's own id
 * @param link absolute URL of the story
 * @param title headline, one line
 * @param summary abstract or description
 * @param body the text
 * @param published when it was first published; null where there is no date or none that can be read
 * @param publishedRaw that date as written, also where it could not be read
 * @param confidence how much of {@code published} was stated; null where it is null
 * @param updated when this version was made
 * @param language BCP 47 tag
 * @param subjects subjects that the publisher gave
 * @param byline author line
 * @param rights rights line
 * @param dateline place line
 * @param urgency 1 to 9, IPTC
 * @param embargoedUntil not for use before this instant
 * @param status publishing status; usable where the document does not tell
 * @param versionHint the publisher's version number
 * @param signal correction or kill
 * @param enclosures files that belong to it
 */
public record ParsedItem(
        String guid,
        String link,
        String title,
        String summary,
        String body,
        Instant published,
        String publishedRaw,
        Confidence confidence,
        Instant updated,
        String language,
        List<Subject> subjects,
        String byline,
        String rights,
        String dateline,
        Integer urgency,
        Instant embargoedUntil,
        Status status,
        Integer versionHint,
        Signal signal,
        List<Enclosure> enclosures) {

    public ParsedItem {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        status = status == null ? Status.USABLE : status;
        signal = signal == null ? Signal.NONE : signal;
        enclosures = enclosures == null ? List.of() : List.copyOf(enclosures);
    }

    /** True where there is anything by which the item could be known again. */
    public boolean identifiable() {
        return guid != null || link != null || title != null || summary != null || body != null;
    }
}
