package org.tocsin.contracts.news;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * One version of one news item, as {@code tocsin.items} holds it. Instants are UTC; what the publisher
 * did not give is null, never guessed.
 *
 * @param id stable over versions: source id and a hash of the item's identity in that source
 * @param version 1 for the first, then rising by one
 * @param change what this version is to the one before it
 * @param source who published it
 * @param channel how it came
 * @param guid the publisher's own id, verbatim
 * @param link absolute URL of the story
 * @param title headline, plain text
 * @param summary abstract or description, plain text
 * @param body the text, plain, paragraphs separated by an empty line
 * @param language BCP 47 tag as the source says it
 * @param published when the publisher says that it was first published
 * @param publishedRaw that date as it was written, also where it could not be read
 * @param updated when the publisher says that this version was made
 * @param received when Tocsin had it, by the injected clock; also the record's timestamp
 * @param dateline place line of the story, or null
 * @param urgency 1 (flash) to 9 as in IPTC, or null
 * @param embargoedUntil not for use before this instant, or null
 * @param status publishing status
 * @param subjects subjects that the publisher gave
 * @param byline author line
 * @param rights rights line
 * @param backfill true where the item was already old when its feed was first read
 * @param contentHash hash of the plain content; equal hashes mean nothing but markup changed
 */
public record NewsItem(
        String id,
        int version,
        Change change,
        Source source,
        Channel channel,
        String guid,
        String link,
        String title,
        String summary,
        String body,
        String language,
        Instant published,
        String publishedRaw,
        Instant updated,
        Instant received,
        String dateline,
        Integer urgency,
        Instant embargoedUntil,
        Status status,
        List<Subject> subjects,
        String byline,
        String rights,
        boolean backfill,
        String contentHash) {

    /** Fills in what a hand-written line may leave out: version 1, new, usable, no subjects. */
    public NewsItem {
        version = version == 0 ? 1 : version;
        change = change == null ? Change.NEW : change;
        status = status == null ? Status.USABLE : status;
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }

    /**
     * The text that is coded and into which every span and every piece of evidence counts (UTF-16
     * offsets, end exclusive): title, an empty line, then the body, or the summary where there is no
     * body.
     *
     * @return never null; empty for an item without words
     */
    @JsonIgnore
    public String text() {
        String head = title == null ? "" : title;
        String rest = body != null && !body.isBlank() ? body : summary == null ? "" : summary;
        return rest.isEmpty() ? head : head.isEmpty() ? rest : head + "\n\n" + rest;
    }

    /**
     * The time at which the item counts: {@code min(published, received)}, or the one of the two that
     * is known.
     *
     * @return null only where neither is known
     */
    @JsonIgnore
    public Instant counted() {
        if (published == null) {
            return received;
        }
        return received == null || published.isBefore(received) ? published : received;
    }

    /** Starts an item with an id and a source; everything else is optional. */
    public static NewsItemBuilder builder(String id, Source source) {
        return new NewsItemBuilder(id, source);
    }

    /** Starts a builder that holds all of this item's values. */
    public NewsItemBuilder toBuilder() {
        return new NewsItemBuilder(id, source)
                .version(version)
                .change(change)
                .channel(channel)
                .guid(guid)
                .link(link)
                .title(title)
                .summary(summary)
                .body(body)
                .language(language)
                .published(published)
                .publishedRaw(publishedRaw)
                .updated(updated)
                .received(received)
                .dateline(dateline)
                .urgency(urgency)
                .embargoedUntil(embargoedUntil)
                .status(status)
                .subjects(subjects)
                .byline(byline)
                .rights(rights)
                .backfill(backfill)
                .contentHash(contentHash);
    }
}
