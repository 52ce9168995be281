package org.tocsin.ingest.format;

import java.util.List;

/**
 * What a document held.
 *
 * @param format what it was, or null where it is none of the known formats (it is then parked whole)
 * @param encoding label of the encoding that it was read in, lower case; null until it is known
 * @param feed what it says of its feed
 * @param items what could be read, in the document's order
 * @param repairs what had to be mended
 * @param parked what could not be read
 */
public record ParsedDocument(
        DocumentFormat format,
        String encoding,
        FeedHead feed,
        List<ParsedItem> items,
        List<Repair> repairs,
        List<Fragment> parked) {

    public ParsedDocument {
        items = List.copyOf(items);
        repairs = List.copyOf(repairs);
        parked = List.copyOf(parked);
    }

    /** A document of which the parser of its format does not know the encoding. */
    ParsedDocument(
            DocumentFormat format, FeedHead feed, List<ParsedItem> items, List<Repair> repairs, List<Fragment> parked) {
        this(format, null, feed, items, repairs, parked);
    }

    /** True where the document broke off or parts of it were unreadable: it may come whole at the next fetch. */
    public boolean broken() {
        return !parked.isEmpty() || repairs.stream().anyMatch(repair -> repair.kind() == Repair.Kind.TRUNCATED);
    }

    static ParsedDocument unreadable(byte[] bytes, List<Repair> repairs, String error) {
        return new ParsedDocument(null, FeedHead.NONE, List.of(), repairs, List.of(new Fragment(bytes, error)));
    }

    ParsedDocument in(String label) {
        return new ParsedDocument(format, label, feed, items, repairs, parked);
    }
}
