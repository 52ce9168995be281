package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds sentences: full stops that end none (abbreviations, initials, "a.m.") are known; a quote keeps its mark. */
final class SentenceSplitter {

    /** No honest sentence is longer, in tokens; a longer one is cut, so that work inside a sentence stays bounded. */
    private static final int LONGEST = 160;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "col", "lt", "sgt", "cpl", "capt", "maj", "brig", "adm", "pvt", "st", "no",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "prof", "rev",
            "approx", "vs", "al", "km", "mm");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "\u2026", "\u0589", "\u061f", "\u06d4", "\u3002");
    private static final Set<String> CLOSERS = Set.of("\"", "'", ")", "]");
    private static final Set<String> DAYS_AND_MONTHS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "gmt",
            "utc");

    private SentenceSplitter() {}

    /**
     * The sentences of a text.
     *
     * @param text the text; a blank line parts paragraphs
     * @param tokens its tokens
     * @param titleEnd where the title ends, 0 where there is none
     */
    static List<Sentence> split(String text, List<Token> tokens, int titleEnd) {
        List<Sentence> out = new ArrayList<>();
        int paragraph = titleEnd > 0 ? 0 : 1;
        int from = 0;
        int at = 0;
        while (at < tokens.size()) {
            int end = at + 1;
            boolean ends = false;
            if (ENDS.contains(tokens.get(at).folded()) && endsSentence(tokens, at)) {
                while (end < tokens.size() && closes(tokens, end)) {
                    end++;
                }
                ends = true;
            }
            ends |= end - from >= LONGEST;
            boolean paragraphEnds = end < tokens.size() && blankLine(text, tokens.get(end - 1), tokens.get(end));
            if (ends || paragraphEnds || end == tokens.size()) {
                out.add(new Sentence(out.size(), from, end, paragraph));
                from = end;
            }
            if (paragraphEnds) {
                paragraph++;
            }
            at = end;
        }
        return out;
    }

    private static boolean closes(List<Token> tokens, int at) {
        Token mark = tokens.get(at);
        return CLOSERS.contains(mark.folded())
                && mark.start() == tokens.get(at - 1).end();
    }

    private static boolean blankLine(String text, Token before, Token after) {
        int lines = 0;
        for (int i = before.end(); i < after.start(); i++) {
            if (text.charAt(i) == '\n' && ++lines == 2) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size()) {
            return true;
        }
        int next = at + 1;
        while (next < tokens.size() && closes(tokens, next)) {
            next++;
        }
        if (next >= tokens.size()) {
            return true;
        }
        Token follower = tokens.get(next);
        if (follower.isWord() && Character.isLowerCase(follower.raw().codePointAt(0))) {
            return false;
        }
        if (!tokens.get(at).is(".")) {
            return true;
        }
        if (tokens.get(at + 1).is(".")) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        boolean touches = before.end() == tokens.get(at).start();
        if (touches && isClockMark(tokens, at)) {
            return follower.isCapitalised() && !DAYS_AND_MONTHS.contains(follower.folded());
        }
        if (touches && before.raw().length() == 1 && before.isCapitalised()) {
            return false;
        }
        return !(touches && ABBREVIATIONS.contains(before.folded()) && (before.isCapitalised() || follower.isNumber()));
    }

    private static boolean isClockMark(List<Token> tokens, int at) {
        return at >= 3
                && tokens.get(at - 1).is("m")
                && tokens.get(at - 2).is(".")
                && (tokens.get(at - 3).is("a") || tokens.get(at - 3).is("p"));
    }
}
