package org.tocsin.ingest.format;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.contracts.news.Status;
import org.tocsin.contracts.news.Subject;

/** Collects an item while a parser walks through it; blank texts count as absent, over-long ones are cut. */
final class ItemDraft {
    /** Longer than any story that is news; keeps a record far below a broker's 1 MiB. */
    static final int LONGEST_TEXT = 150_000;

    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_SUBJECTS = 100;

    private final List<Repair> repairs;
    private final List<Subject> subjects = new ArrayList<>();
    private String guid;
    private String link;
    private String title;
    private String summary;
    private String body;
    private Instant published;
    private String publishedRaw;
    private Instant updated;
    private String language;
    private String byline;
    private String rights;
    private String dateline;
    private Integer urgency;
    private Instant embargoedUntil;
    private Status status = Status.USABLE;
    private Integer versionHint;
    private Signal signal = Signal.NONE;

    ItemDraft(List<Repair> repairs) {
        this.repairs = repairs;
    }

    ItemDraft guid(String value) {
        this.guid = line(value);
        return this;
    }

    /** Takes a link relative to {@code base}; what is no web address is passed over. */
    ItemDraft link(String value, URI base) {
        this.link = Links.absolute(line(value), base);
        return this;
    }

    ItemDraft title(String value) {
        this.title = line(value);
        return this;
    }

    ItemDraft summary(String value) {
        this.summary = text(value, "summary");
        return this;
    }

    ItemDraft body(String value) {
        this.body = text(value, "body");
        return this;
    }

    /** Takes the first of {@code candidates} that is not blank as the date of publication. */
    ItemDraft published(String... candidates) {
        this.publishedRaw = line(First.of(candidates));
        this.published = FeedDates.read(publishedRaw);
        return this;
    }

    ItemDraft updated(String value) {
        this.updated = FeedDates.read(value);
        return this;
    }

    ItemDraft language(String value) {
        this.language = line(value);
        return this;
    }

    ItemDraft byline(String value) {
        this.byline = line(value);
        return this;
    }

    ItemDraft rights(String value) {
        this.rights = line(value);
        return this;
    }

    ItemDraft dateline(String value) {
        this.dateline = line(value);
        return this;
    }

    ItemDraft urgency(String value) {
        this.urgency = number(value, 1, 9);
        return this;
    }

    ItemDraft embargoedUntil(String value) {
        this.embargoedUntil = FeedDates.read(value);
        return this;
    }

    ItemDraft status(Status value) {
        this.status = value;
        return this;
    }

    ItemDraft versionHint(String value) {
        this.versionHint = number(value, 0, Integer.MAX_VALUE);
        return this;
    }

    /** Keeps the stronger of what was said before and {@code value}. */
    ItemDraft signal(Signal value) {
        this.signal = value.ordinal() > signal.ordinal() ? value : signal;
        return this;
    }

    ItemDraft subject(String scheme, String code, String name) {
        Subject subject = new Subject(line(scheme), line(code), line(name));
        boolean told = subject.code() != null || subject.name() != null;
        if (told && subjects.size() < MOST_SUBJECTS) {
            subjects.add(subject);
        }
        return this;
    }

    String title() {
        return title;
    }

    ParsedItem item() {
        Status said = signal == Signal.KILL ? Status.CANCELED : status;
        return new ParsedItem(
                guid,
                link,
                title,
                summary,
                body,
                published,
                publishedRaw,
                updated,
                language,
                subjects,
                byline,
                rights,
                dateline,
                urgency,
                embargoedUntil,
                said,
                versionHint,
                said == Status.CANCELED ? Signal.KILL : signal);
    }

    private String line(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String line = PlainText.oneLine(value);
        if (line.isEmpty()) {
            return null;
        }
        return line.length() <= LONGEST_LINE ? line : cut(line, LONGEST_LINE, "a line");
    }

    private String text(String value, String what) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.length() <= LONGEST_TEXT ? value : cut(value, LONGEST_TEXT, what);
    }

    private String cut(String value, int length, String what) {
        repairs.add(new Repair(Repair.Kind.TEXT_CUT, what + " of " + value.length() + " characters cut to " + length));
        // Never between the halves of a surrogate pair.
        return value.substring(0, Character.isHighSurrogate(value.charAt(length - 1)) ? length - 1 : length);
    }

    private static Integer number(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value == null ? "" : value.strip());
            return number >= least && number <= most ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
