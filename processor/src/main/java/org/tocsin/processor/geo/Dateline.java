package org.tocsin.processor.geo;

/** Tells whether a name is where a report was filed from: "YEREVAN, June 11 —", "BAKU (Agency) -", "Yerevan:". */
enum Dateline {
    NONE,
    /** A name and a colon: a dateline, or the topic of a headline. */
    COLON,
    SURE;

    /** A dateline is over within so many words. */
    private static final int LONGEST = 14;

    static Dateline at(Words words, int first, int last) {
        int start = first;
        while (start > 0
                && !words.startsParagraph(start)
                && first - start < 4
                && (words.get(start - 1).is("/")
                        || words.get(start - 1).is(",")
                        || words.get(start - 1).isWord())) {
            start--;
        }
        if (!words.startsParagraph(start)
                || start != first && !words.get(first - 1).is("/")) {
            return NONE;
        }
        boolean shouted = isShouted(words, first);
        if (words.at(last + 1).is(".") && shouted) {
            return SURE;
        }
        if (words.at(last + 1).is(":")) {
            return COLON;
        }
        for (int i = last + 1; i < words.size() && i - last < LONGEST; i++) {
            Word word = words.get(i);
            if (isDash(words, i)) {
                return i == last + 1 || shouted || words.get(last + 1).kind() == Word.Kind.SIGN ? SURE : NONE;
            }
            if (word.is(":")
                    && (words.get(last + 1).is(",") || words.get(last + 1).is("("))) {
                return SURE;
            }
            if (words.endsSentence(i) || word.isWord() && !word.capital() && !shouted) {
                return NONE;
            }
        }
        return NONE;
    }

    private static boolean isDash(Words words, int index) {
        Word word = words.get(index);
        if (word.is("\u2014") || word.is("\u2013")) {
            return true;
        }
        return word.is("-")
                && words.at(index - 1).end() < word.start()
                && words.at(index + 1).start() > word.end();
    }

    private static boolean isShouted(Words words, int index) {
        String raw = words.get(index).raw();
        return raw.length() > 1
                && raw.equals(raw.toUpperCase(java.util.Locale.ROOT))
                && !raw.equals(raw.toLowerCase(java.util.Locale.ROOT));
    }
}
