package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text cut into words, numbers and signs, with spans into the original. Hyphens and dashes are signs, a
 * possessive 's is a sign of its own, other apostrophes stay inside their word. Linear in the text.
 */
final class Words {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "st", "gen", "col", "lt", "maj", "capt", "sgt", "prof", "gov", "sen", "rep", "no",
            "г", "с", "пос", "ул", "им", "тыс", "км");

    private static final int LONGEST_ABBREVIATION = 1;

    private final String text;
    private final List<Word> words;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static Words of(String text) {
        List<Word> out = new ArrayList<>(text.length() / 5 + 8);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int end;
            if (isBreak(point)) {
                end = breaks(text, at);
                out.add(new Word(text, at, end, Word.Kind.SIGN, false));
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                end = at + 1;
            } else if (Character.isLetter(point)) {
                end = word(text, at);
                Word word = new Word(text, at, end, Word.Kind.WORD, !Character.isLowerCase(point));
                if (!Folding.mayVanish(point) || !word.folded().isEmpty()) {
                    out.add(word);
                }
            } else if (Character.isDigit(point)) {
                end = number(text, at);
                out.add(new Word(text, at, end, Word.Kind.NUMBER, false));
            } else if (possessive(text, at)) {
                end = at + 2;
                out.add(new Word(text, at, end, Word.Kind.SIGN, false));
            } else {
                end = at + Character.charCount(point);
                out.add(new Word(text, at, end, Word.Kind.SIGN, false));
            }
            at = end;
        }
        return new Words(text, out);
    }

    static boolean isBreak(int point) {
        return point == '\n' || point == '\r' || point == '\u2029';
    }

    private static int breaks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Math.max(at, from + 1);
    }

    private static int word(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point >= 'a' && point <= 'z') {
                at++;
                continue;
            }
            int type = Character.getType(point);
            boolean inner = Character.isLetterOrDigit(point)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || isArmenianMark(point)
                    || Folding.isApostrophe(text.charAt(at))
                            && !possessive(text, at)
                            && at + 1 < text.length()
                            && Character.isLetter(text.charAt(at + 1));
            if (!inner) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isArmenianMark(int point) {
        return point == 0x55B || point == 0x55C || point == 0x55E;
    }

    private static int number(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean inner = (c == '.' || c == ',' || c == ':')
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1));
            if (!Character.isLetterOrDigit(c) && !inner) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean possessive(String text, int at) {
        return Folding.isApostrophe(text.charAt(at))
                && at > 0
                && Character.isLetter(text.charAt(at - 1))
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    /** The word at {@code index}, or an empty sign where there is none. */
    Word at(int index) {
        if (index >= 0 && index < words.size()) {
            return words.get(index);
        }
        int outside = index < 0 ? 0 : text.length();
        return new Word(text, outside, outside, Word.Kind.SIGN, false);
    }

    /** An article or preposition with an apostrophe and a capital: l'Iran, d'Aghdam. */
    boolean isElided(Word word) {
        for (int i = word.start() + 1; i + 1 < word.end(); i++) {
            if (Folding.isApostrophe(text.charAt(i))) {
                return Character.isUpperCase(text.charAt(i + 1));
            }
        }
        return false;
    }

    /** The first word that ends after {@code offset}; {@code size()} where there is none. */
    int indexAt(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** True where a sentence ends at {@code index}: a line break, or a full stop that is none of an abbreviation. */
    boolean endsSentence(int index) {
        Word word = at(index);
        return switch (word.sign()) {
            case '\n', '!', '?', '։', '؟', ';' -> true;
            case '.' -> {
                Word before = at(index - 1);
                boolean abbreviation = before.isWord()
                        && before.end() == word.start()
                        && (before.folded().length() <= LONGEST_ABBREVIATION
                                || ABBREVIATIONS.contains(before.folded()));
                Word after = at(index + 1);
                yield !abbreviation && (!after.isWord() || after.capital());
            }
            default -> word.isEmpty();
        };
    }

    /** True where a paragraph starts with the word at {@code index}. */
    boolean startsParagraph(int index) {
        int before = index - 1;
        while (before >= 0 && isQuote(get(before))) {
            before--;
        }
        return before < 0 || get(before).sign() == '\n';
    }

    private static boolean isQuote(Word word) {
        return switch (word.sign()) {
            case '"', '“', '«', '\'', '‘', '„' -> true;
            default -> false;
        };
    }
}
