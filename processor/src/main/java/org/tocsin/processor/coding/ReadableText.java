package org.tocsin.processor.coding;

import org.tocsin.contracts.news.NewsItem;

/**
 * What is read of an item's text: all of it, or its beginning where it is longer than any news.
 *
 * @param text what is read; spans count into it as into the whole
 * @param titleEnd where the headline ends in it; 0 where there is none
 * @param truncatedAt the offset at which reading stops; null where all is read
 */
public record ReadableText(String text, int titleEnd, Integer truncatedAt) {

    /** In UTF-16 units; news is shorter, and what is longer repeats itself. */
    public static final int LONGEST = 64 * 1024;

    /** What is read of {@code item}; no surrogate pair is cut apart. */
    public static ReadableText of(NewsItem item) {
        String whole = item.text();
        int end = whole.length() <= LONGEST
                ? whole.length()
                : Character.isHighSurrogate(whole.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        int title = item.title() == null ? 0 : item.title().length();
        return new ReadableText(
                whole.substring(0, end), Math.min(title, end), end < whole.length() ? Integer.valueOf(end) : null);
    }
}
