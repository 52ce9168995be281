package org.tocsin.ingest.format;

import java.util.List;

/**
 * What a document held.
 *
 * @param format what it was, or null where it is none of the known formats (it is then parked whole)
 * @param title title of the feed, or null
 * @param language language of the feed as it says it, BCP 47, or null
 * @param items what could be read, in the document's order
 * @param repairs what had to be mended
 * @param parked what could not be read
 */
public record ParsedDocument(
        DocumentFormat format,
        String title,
        String language,
        List<ParsedItem> items,
        List<Repair> repairs,
        List<Fragment> parked) {

    public ParsedDocument {
        items = List.copyOf(items);
        repairs = List.copyOf(repairs);
        parked = List.copyOf(parked);
    }

    /** True where the document broke off or parts of it were unreadable: it may come whole at the next fetch. */
    public boolean broken() {
        return !parked.isEmpty() || repairs.stream().anyMatch(repair -> repair.kind() == Repair.Kind.TRUNCATED);
    }

    static ParsedDocument unreadable(DocumentFormat format, byte[] bytes, List<Repair> repairs, String error) {
        return new ParsedDocument(format, null, null, List.of(), repairs, List.of(new Fragment(bytes, error)));
    }
}
