package org.tocsin.processor.coding;

import java.util.List;

/** Reads numbers in digits and words. */
final class Numbers {

    private static final int MOST = 10_000_000;

    private Numbers() {}

    /** The number whose last word stands just before {@code end}, or 0 where there is none. */
    static int endingAt(ReadText read, List<Found<TimeWord>> words, int end) {
        int start = end;
        while (start > 0 && end - start < 6 && isNumeric(read, words, start - 1)) {
            start--;
        }
        while (start < end && (read.words("number links").contains(read.word(start)))) {
            start++;
        }
        return start == end ? 0 : Math.max(0, value(read, words, start, end));
    }

    /** True where the token is a number, a number word, or "and" between two. */
    static boolean isNumeric(ReadText read, List<Found<TimeWord>> words, int at) {
        if (at < 0 || at >= read.tokens().size()) {
            return false;
        }
        return read.token(at).isNumber() || wordValue(words, at) >= 0;
    }

    /** The number that the tokens {@code from} to {@code to} make up, or -1. */
    static int value(ReadText read, List<Found<TimeWord>> words, int from, int to) {
        long total = 0;
        long part = 0;
        boolean any = false;
        for (int at = from; at < to; at++) {
            Token token = read.token(at);
            long number = token.isNumber() ? digits(token.folded()) : wordValue(words, at);
            if (number < 0) {
                if (read.words("number links").contains(token.folded())) {
                    continue;
                }
                return -1;
            }
            any = true;
            if (number == 100 || number == 1000) {
                part = Math.max(1, part) * number;
                if (number == 1000) {
                    total += part;
                    part = 0;
                }
            } else if (token.isNumber()) {
                part = number;
            } else {
                part += number;
            }
            if (total + part > MOST) {
                return -1;
            }
        }
        return any ? (int) (total + part) : -1;
    }

    /** Digits of any script with thousands commas; -1 for clock times and decimals. */
    static long digits(String folded) {
        String plain = folded.replace(",", "").replace(" ", "");
        int comma = folded.lastIndexOf(',');
        if (comma >= 0 && folded.length() - comma != 4) {
            return -1;
        }
        if (plain.length() > 4 && plain.charAt(plain.length() - 4) == '.') {
            plain = plain.replace(".", "");
        }
        if (plain.length() > 8 || plain.isEmpty() || !plain.chars().allMatch(Character::isDigit)) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < plain.length(); i++) {
            value = value * 10 + Character.digit(plain.charAt(i), 10);
        }
        return value;
    }

    private static int wordValue(List<Found<TimeWord>> words, int at) {
        for (Found<TimeWord> word : words) {
            if (word.what().kind() == TimeWord.Kind.NUMBER && word.from() <= at && at < word.to()) {
                return word.from() == at ? word.what().low() : 0;
            }
        }
        return -1;
    }
}
