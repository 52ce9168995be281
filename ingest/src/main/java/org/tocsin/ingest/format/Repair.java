package org.tocsin.ingest.format;

/**
 * Something that had to be mended to read a document.
 *
 * @param kind what was mended
 * @param detail one line for a person: where and what
 */
public record Repair(Kind kind, String detail) {

    /** What can be mended. */
    public enum Kind {
        /** The document was not in the encoding that it or its server named, or not wholly. */
        ENCODING,
        /** Characters before the document's first. */
        LEADING_JUNK,
        /** A document type declaration was taken out unread, with the entities that it may declare. */
        DOCTYPE_REMOVED,
        /** Characters that XML forbids were taken out. */
        ILLEGAL_CHARACTERS,
        /** A bare ampersand or an entity of HTML stood where XML knows none. */
        ENTITY,
        /** A prefix was nowhere declared and is taken for what it usually stands for. */
        PREFIX_ASSUMED,
        /** An item was not well-formed and was read as browsers read pages. */
        LOOSE_ITEM,
        /** The document was not well-formed and was read item by item. */
        ITEM_BY_ITEM,
        /** The document breaks off; what was complete is kept. */
        TRUNCATED,
        /** A text was longer than any story and was cut. */
        TEXT_CUT,
        /** A version attribute was missing or unknown. */
        VERSION_ASSUMED,
        /** A part that is no news item (a package, a concept) was passed over. */
        NOT_AN_ITEM
    }
}
