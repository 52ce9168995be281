package org.tocsin.contracts.news;

import java.time.Instant;
import java.util.List;

/** Builds a {@link NewsItem}; each method sets the record component of its name and returns this. */
public final class NewsItemBuilder {
    private final String id;
    private final Source source;
    private int version;
    private Change change;
    private Channel channel;
    private String guid;
    private String link;
    private String title;
    private String summary;
    private String body;
    private String language;
    private Instant published;
    private String publishedRaw;
    private Instant updated;
    private Instant received;
    private String dateline;
    private Integer urgency;
    private Instant embargoedUntil;
    private Status status;
    private List<Subject> subjects;
    private String byline;
    private String rights;
    private boolean backfill;
    private String contentHash;

    NewsItemBuilder(String id, Source source) {
        this.id = id;
        this.source = source;
    }

    public NewsItemBuilder version(int value) {
        this.version = value;
        return this;
    }

    public NewsItemBuilder change(Change value) {
        this.change = value;
        return this;
    }

    public NewsItemBuilder channel(Channel value) {
        this.channel = value;
        return this;
    }

    public NewsItemBuilder guid(String value) {
        this.guid = value;
        return this;
    }

    public NewsItemBuilder link(String value) {
        this.link = value;
        return this;
    }

    public NewsItemBuilder title(String value) {
        this.title = value;
        return this;
    }

    public NewsItemBuilder summary(String value) {
        this.summary = value;
        return this;
    }

    public NewsItemBuilder body(String value) {
        this.body = value;
        return this;
    }

    public NewsItemBuilder language(String value) {
        this.language = value;
        return this;
    }

    public NewsItemBuilder published(Instant value) {
        this.published = value;
        return this;
    }

    public NewsItemBuilder publishedRaw(String value) {
        this.publishedRaw = value;
        return this;
    }

    public NewsItemBuilder updated(Instant value) {
        this.updated = value;
        return this;
    }

    public NewsItemBuilder received(Instant value) {
        this.received = value;
        return this;
    }

    public NewsItemBuilder dateline(String value) {
        this.dateline = value;
        return this;
    }

    public NewsItemBuilder urgency(Integer value) {
        this.urgency = value;
        return this;
    }

    public NewsItemBuilder embargoedUntil(Instant value) {
        this.embargoedUntil = value;
        return this;
    }

    public NewsItemBuilder status(Status value) {
        this.status = value;
        return this;
    }

    public NewsItemBuilder subjects(List<Subject> value) {
        this.subjects = value;
        return this;
    }

    public NewsItemBuilder byline(String value) {
        this.byline = value;
        return this;
    }

    public NewsItemBuilder rights(String value) {
        this.rights = value;
        return this;
    }

    public NewsItemBuilder backfill(boolean value) {
        this.backfill = value;
        return this;
    }

    public NewsItemBuilder contentHash(String value) {
        this.contentHash = value;
        return this;
    }

    /** The item; what was not set is null, or the default that {@link NewsItem} names. */
    public NewsItem build() {
        return new NewsItem(
                id,
                version,
                change,
                source,
                channel,
                guid,
                link,
                title,
                summary,
                body,
                language,
                published,
                publishedRaw,
                updated,
                received,
                dateline,
                urgency,
                embargoedUntil,
                status,
                subjects,
                byline,
                rights,
                backfill,
                contentHash);
    }
}
