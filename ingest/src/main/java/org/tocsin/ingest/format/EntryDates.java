package org.tocsin.ingest.format;

import java.util.stream.Stream;

/**
 * The dates of a feed or an item, by what the vocabularies mean by them. Dublin Core's {@code date} is any date in the
 * life of a thing: it stands for whatever is not told otherwise.
 */
record EntryDates(String[] published, String[] updated) {

    static EntryDates of(Fields fields) {
        String any = First.of(fields.text(Vocabulary.DC, "date"), fields.text(Vocabulary.DCTERMS, "date"));
        String changed = First.of(
                fields.text("updated"),
                fields.text("modified"),
                fields.text("lastBuildDate"),
                fields.text(Vocabulary.ATOM, "updated"),
                fields.text(Vocabulary.DCTERMS, "modified"),
                Fields.attribute(fields.element(), "lastmod"));
        String[] first = {
            fields.text("pubDate"),
            fields.text("published"),
            fields.text("issued"),
            fields.text(Vocabulary.ATOM, "published"),
            fields.text(Vocabulary.DCTERMS, "issued"),
            fields.text(Vocabulary.DC, "issued"),
            any,
            fields.text("created"),
            fields.text(Vocabulary.DCTERMS, "created"),
            fields.text(Vocabulary.DC, "created"),
            fields.text(Vocabulary.DCTERMS, "available")
        };
        return new EntryDates(first, new String[] {changed, any});
    }

    /** Change first; a feed that tells only its publication changed then. */
    String[] updatedOrPublished() {
        return Stream.of(updated, published).flatMap(Stream::of).toArray(String[]::new);
    }

    /** Publication first; an item that tells only its last change was published by then. */
    String[] publishedOrUpdated() {
        return Stream.of(published, updated).flatMap(Stream::of).toArray(String[]::new);
    }
}
