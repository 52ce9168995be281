package org.tocsin.app.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tocsin.contracts.news.Change;

/**
 * One version of an item, as an outlet publishes it; one line of its file.
 *
 * @param at when it appears
 * @param identity the same for all versions: a GUID, a URN or a URL
 * @param version 1, then rising by one
 * @param change what it is to the version before it
 * @param title headline
 * @param summary abstract, or null
 * @param body plain text, paragraphs separated by an empty line; null in a kill and in a flash, which is its headline
 * @param dateline place of writing, or null
 * @param byline author, or null
 * @param credit the agency whose text it is, or null
 * @param subjects IPTC media topics, eight digits
 * @param expect how people coded it; the replay does not read it
 */
public record ItemVersion(
        Instant at,
        String identity,
        int version,
        Change change,
        String title,
        String summary,
        String body,
        String dateline,
        String byline,
        String credit,
        List<String> subjects,
        JsonNode expect) {

    public ItemVersion {
        require(at != null, "at", "an instant", at);
        require(identity != null && !identity.isBlank(), "identity", "a text", identity);
        require(version >= 1, "version", "1 or more", version);
        require(change != null, "change", "new, update, correction or kill", change);
        require((change == Change.NEW) == (version == 1), "change", "new for version 1 alone", change);
        require(title != null && !title.isBlank(), "title", "a text", title);
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }

    private static void require(boolean holds, String field, String expected, Object found) {
        if (!holds) {
            throw new IllegalArgumentException(field + ": expected " + expected + ", found " + found);
        }
    }

    /** The same {@code offset} later, with every text passed through {@code text}. */
    ItemVersion moved(Duration offset, UnaryOperator<String> text) {
        return new ItemVersion(
                at.plus(offset),
                identity,
                version,
                change,
                text.apply(title),
                summary == null ? null : text.apply(summary),
                body == null ? null : text.apply(body),
                dateline,
                byline,
                credit,
                subjects,
                expect);
    }

    /** Whether the identity is itself the story's address. */
    boolean identityIsLink() {
        return identity.startsWith("http://") || identity.startsWith("https://");
    }

    /** Where the story can be read: the identity where that is a URL, else a page of the site. */
    String link(URI site) {
        return identityIsLink() ? identity : site + "/story/" + identity.replaceAll("[^A-Za-z0-9.-]+", "-");
    }

    /** The paragraphs, the first one led by place line and credit as an agency writes them. */
    List<String> paragraphs() {
        if (body == null) {
            return List.of();
        }
        return List.of((lead() + body).split("\n\n"));
    }

    /** The summary; where there is no text beside it, led as the text would be. */
    String leadSummary() {
        return summary == null || body != null ? summary : lead() + summary;
    }

    private String lead() {
        if (dateline == null) {
            return "";
        }
        return credit == null ? dateline + " — " : dateline + " (" + credit + ") — ";
    }

    /** IPTC's editorial urgency: 1 for a flash, 2 for an urgent, 3 for other news of conflict, else 5. */
    int urgency() {
        if (title.startsWith("FLASH")) {
            return 1;
        }
        if (title.startsWith("URGENT")) {
            return 2;
        }
        return subjects.contains("16000000") ? 3 : 5;
    }

    /** The paragraphs without place line and credit, for formats that have fields for these. */
    List<String> bareParagraphs() {
        return body == null ? List.of() : List.of(body.split("\n\n"));
    }
}
