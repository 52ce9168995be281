package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds sentences. A point ends none behind an abbreviation, an initial, an ordinal or the number of a list; a quote
 * or bracket keeps its mark. What is an abbreviation is the language's affair ({@code grammar.tsv}).
 */
final class SentenceSplitter {

    /** No honest sentence is longer, in tokens; a longer one is cut, so that work inside a sentence stays bounded. */
    private static final int LONGEST = 160;

    /** Longer numbers are years and amounts, and neither ordinals nor numbers of a list. */
    private static final int LONGEST_ORDINAL = 3;

    /** Latin, Armenian, Arabic, Urdu, Chinese, Hindi and Ethiopic marks. */
    private static final Set<String> ENDS = Set.of(
            ".", "!", "?", "\u2026", "\u0589", "\u061f", "\u06d4", "\u3002", "\uff01", "\uff1f", "\u0964", "\u1362");

    private static final Set<String> CLOSERS = Set.of("\"", "'", ")", "]");

    private final Set<String> abbreviations;
    private final Set<String> numberAbbreviations;
    private final Set<String> openers;
    private final Set<String> stops;
    private final Set<String> afterClock;
    private final boolean ordinalPoint;

    /** @param lists word lists of the language; where it has none, points end sentences more often */
    SentenceSplitter(WordLists lists) {
        this.abbreviations = lists.list("abbreviations");
        this.numberAbbreviations = lists.list("number abbreviations");
        this.openers = lists.list("openers");
        this.stops = lists.list("stops");
        this.afterClock = lists.list("after clock");
        this.ordinalPoint = lists.list("ordinal point").contains(".");
    }

    /**
     * The sentences of a text.
     *
     * @param text the text; a blank line parts paragraphs
     * @param tokens its tokens
     * @param titleEnd where the title ends, 0 where there is none
     */
    List<Sentence> split(String text, List<Token> tokens, int titleEnd) {
        List<Sentence> out = new ArrayList<>();
        int paragraph = titleEnd > 0 ? 0 : 1;
        int from = 0;
        int at = 0;
        while (at < tokens.size()) {
            int end = at + 1;
            boolean ends = false;
            if (isEnd(tokens.get(at)) && endsSentence(tokens, from, at)) {
                end = pastClosers(tokens, end);
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

    private boolean isEnd(Token token) {
        return ENDS.contains(token.folded()) || stops.contains(token.folded());
    }

    /** Behind the quotes and brackets that close with the sentence, and behind further marks ("?!"). */
    private int pastClosers(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && (closes(tokens, at) || touches(tokens, at) && isEnd(tokens.get(at)))) {
            at++;
        }
        return at;
    }

    /** A quote that touches the mark before it closes (in French, the angled one behind a blank behind a blank); one that touches a word opens. */
    private static boolean closes(List<Token> tokens, int at) {
        boolean opens = at + 1 < tokens.size()
                && tokens.get(at + 1).isWord()
                && tokens.get(at + 1).start() == tokens.get(at).end();
        boolean spaced = tokens.get(at).first() == '\u00bb'
                && tokens.get(at).start() == tokens.get(at - 1).end() + 1;
        return CLOSERS.contains(tokens.get(at).folded()) && (touches(tokens, at) || spaced) && !opens;
    }

    private static boolean touches(List<Token> tokens, int at) {
        return tokens.get(at).start() == tokens.get(at - 1).end();
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

    private boolean endsSentence(List<Token> tokens, int from, int at) {
        int next = at + 1;
        while (next < tokens.size() && closes(tokens, next)) {
            next++;
        }
        if (next >= tokens.size()) {
            return true;
        }
        Token mark = tokens.get(at);
        Token follower = tokens.get(next);
        if (follower.isWord() && follower.startsSmall()
                || next == at + 1 && follower.is(mark.folded()) && touches(tokens, next)) {
            return false;
        }
        if (!mark.is(".")) {
            return true;
        }
        if (tokens.get(at + 1).is(".")) {
            return false;
        }
        return at == 0 || !touches(tokens, at) || !goesOn(tokens, from, at, next);
    }

    /** True where the point belongs to the word or number that it touches. */
    private boolean goesOn(List<Token> tokens, int from, int at, int next) {
        Token before = tokens.get(at - 1);
        Token follower = tokens.get(next);
        if (isClockMark(tokens, at)) {
            return !follower.isCapitalised() || afterClock.contains(follower.folded());
        }
        if (before.isNumber()) {
            boolean listed = at - 1 == from && length(before) < LONGEST_ORDINAL;
            boolean ordinal = ordinalPoint && length(before) <= LONGEST_ORDINAL && follower.isWord();
            return (listed || ordinal) && !(ordinal && openers.contains(follower.folded()));
        }
        if (numberAbbreviations.contains(before.folded()) && follower.isNumber()) {
            return true;
        }
        boolean initial = next + 1 < tokens.size() && tokens.get(next + 1).is(".");
        boolean opens = follower.isCapitalised() && openers.contains(follower.folded()) && !initial;
        return !opens && (isInitial(before) || abbreviations.contains(before.folded()));
    }

    /** "R. S. Singh", and one letter in a script that has no capitals. */
    private static boolean isInitial(Token token) {
        return length(token) == 1 && token.isWord() && !token.startsSmall();
    }

    private static int length(Token token) {
        return token.end() - token.start();
    }

    private static boolean isClockMark(List<Token> tokens, int at) {
        return at >= 3
                && tokens.get(at - 1).is("m")
                && tokens.get(at - 2).is(".")
                && (tokens.get(at - 3).is("a") || tokens.get(at - 3).is("p"));
    }
}
