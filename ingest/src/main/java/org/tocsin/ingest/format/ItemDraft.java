package org.tocsin.ingest.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.contracts.news.Status;
import org.tocsin.contracts.news.Subject;
import org.tocsin.ingest.date.Confidence;
import org.tocsin.ingest.date.ReadDate;

/** Collects an item while a parser walks through it; blank texts count as absent, over-long ones are cut. */
final class ItemDraft {
    /** Longer than any story that is news; keeps a record far below a broker's 1 MiB. */
    static final int LONGEST_TEXT = 150_000;

    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_SUBJECTS = 100;

    private final Context context;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private String guid;
    private String link;
    private String title;
    private String summary;
    private String body;
    private Instant published;
    private String publishedRaw;
    private Confidence confidence;
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

    ItemDraft(Context context) {
        this.context = context;
    }

    ItemDraft guid(String value) {
        this.guid = line(value);
        return this;
    }

    /** Takes a link relative to the document; what leads nowhere is passed over. */
    ItemDraft link(String value) {
        this.link = line(Links.absolute(value, context.base()));
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

    /**
     * Takes the first of {@code candidates} that can be read as the date of publication, or where none can be, the
     * first that is not blank as what was written.
     */
    ItemDraft published(String... candidates) {
        for (String candidate : candidates) {
            ReadDate date = context.date(candidate);
            if (date != null) {
                this.publishedRaw = line(candidate);
                this.published = date.instant();
                this.confidence = date.confidence();
                return this;
            }
        }
        this.publishedRaw = line(First.of(candidates));
        return this;
    }

    /** Takes the first of {@code candidates} that can be read. */
    ItemDraft updated(String... candidates) {
        this.updated = instant(candidates);
        return this;
    }

    private Instant instant(String... candidates) {
        for (String candidate : candidates) {
            ReadDate date = context.date(candidate);
            if (date != null) {
                return date.instant();
            }
        }
        return null;
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
        this.embargoedUntil = instant(value);
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

    ItemDraft enclosure(String url, String type, String length) {
        boolean known = enclosures.stream().anyMatch(each -> each.url().equals(url));
        if (url != null && !known && enclosures.size() < MOST_SUBJECTS) {
            enclosures.add(new Enclosure(url, line(type), size(length)));
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
                confidence,
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
                said == Status.CANCELED ? Signal.KILL : signal,
                enclosures);
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
        context.repairs()
                .add(new Repair(Repair.Kind.TEXT_CUT, what + " of " + value.length() + " characters cut to " + length));
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

    private static Long size(String value) {
        try {
            long size = Long.parseLong(value == null ? "" : value.strip());
            return size >= 0 ? size : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
