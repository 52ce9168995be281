package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.Span;

/**
 * A text with everything that the lexicons find in it.
 *
 * @param text the text as read (it may be cut)
 * @param tokens its tokens
 * @param sentences its sentences, the title first
 * @param cues lexicon words
 * @param actors names of those who act; the dateline's are left out
 * @param times words of time and number
 * @param datelineEnd first token after the dateline, or -1 where there is none
 * @param home country of the dateline, or null
 * @param lists word lists of the language
 */
record ReadText(
        String text,
        List<Token> tokens,
        List<Sentence> sentences,
        Finds<Cue> cues,
        Finds<Actor> actors,
        Finds<TimeWord> times,
        int datelineEnd,
        String home,
        WordLists lists) {

    /** Longest dateline, in tokens: "BAKU/YEREVAN, Dec 28 —". */
    private static final int LONGEST_DATELINE = 12;

    /** Behind these paragraphs nobody looks for a dateline; a photograph's credit or a quote may stand before it. */
    private static final int LAST_DATELINE_PARAGRAPH = 4;

    /** So far from a border word a name belongs to it. */
    private static final int BORDER_REACH = 3;

    /** Reads {@code text} with a language; {@code titleEnd} is where the title ends. */
    static ReadText read(String text, int titleEnd, LanguagePack pack) {
        List<Token> tokens = Tokenizer.tokens(text, pack.vocabulary());
        List<Sentence> sentences = new SentenceSplitter(pack.lists()).split(text, tokens, titleEnd);
        List<Found<Actor>> actors = pack.actors().find(text, tokens);
        int[] dateline = dateline(tokens, sentences);
        List<Found<Actor>> acting = new ArrayList<>();
        String home = null;
        for (Found<Actor> actor : actors) {
            if (actor.from() >= dateline[0] && actor.to() <= dateline[1]) {
                home = home == null ? actor.what().country() : home;
            } else {
                acting.add(actor);
            }
        }
        return new ReadText(
                text,
                tokens,
                sentences,
                new Finds<>(pack.cues().find(text, tokens), tokens.size()),
                new Finds<>(acting, tokens.size()),
                new Finds<>(pack.times().find(tokens), tokens.size()),
                dateline[1],
                home,
                pack.lists());
    }

    /** A town in capitals, or one name and a colon, then a dash or full stop: who filed, not what happened. */
    private static int[] dateline(List<Token> tokens, List<Sentence> sentences) {
        int paragraph = 0;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() > LAST_DATELINE_PARAGRAPH) {
                break;
            }
            if (sentence.paragraph() > paragraph) {
                paragraph = sentence.paragraph();
                int end = datelineEnd(tokens, sentence.from());
                if (end > 0) {
                    return new int[] {sentence.from(), end};
                }
            }
        }
        return new int[] {-1, -1};
    }

    private static int datelineEnd(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        boolean name = first.isCapitalised()
                && from + 1 < tokens.size()
                && tokens.get(from + 1).is(":");
        if (!first.isAllCapitals() && !name || first.is("flash") || first.is("update") || first.is("corrected")) {
            return -1;
        }
        if (isShouted(tokens, from)) {
            return -1;
        }
        int stop = -1;
        for (int at = from + 1; at < Math.min(tokens.size(), from + LONGEST_DATELINE); at++) {
            Token token = tokens.get(at);
            if (token.is("\u2014") || token.is(":")) {
                return at + 1;
            }
            if (token.is(".") && stop < 0 && tokens.get(at - 1).isAllCapitals()) {
                stop = at + 1;
            }
        }
        return stop;
    }

    /** A text all in capitals has no dateline that could be told by them. */
    private static boolean isShouted(List<Token> tokens, int from) {
        int words = 0;
        for (int at = from; at < Math.min(tokens.size(), from + 2 * LONGEST_DATELINE); at++) {
            if (tokens.get(at).small()) {
                return false;
            }
            words += tokens.get(at).isWord() ? 1 : 0;
        }
        return words >= LONGEST_DATELINE / 2;
    }

    /** A word list of the language; empty where it has none of that name. */
    Set<String> words(String list) {
        return lists.list(list);
    }

    /** True where one of these words stands in a stretch, as far as the sentence reaches. */
    boolean names(Set<String> words, Sentence sentence, int from, int to) {
        for (int at = Math.max(sentence.from(), from); at < Math.min(sentence.to(), to); at++) {
            if (words.contains(word(at))) {
                return true;
            }
        }
        return false;
    }

    List<Found<Cue>> cues(int from, int to) {
        return cues.within(from, to);
    }

    List<Found<Actor>> actors(int from, int to) {
        return actors.within(from, to);
    }

    List<Found<TimeWord>> times(int from, int to) {
        return times.within(from, to);
    }

    boolean has(CueKind kind, int from, int to) {
        int last = cues.before(to);
        for (int i = cues.before(from); i < last; i++) {
            Found<Cue> cue = cues.get(i);
            if (cue.what().kind() == kind && cue.to() <= to) {
                return true;
            }
        }
        return false;
    }

    /** "the Kazakh-Chinese border", "the border with Iran": such a name says where, not who. */
    boolean namesBorder(Found<Actor> actor) {
        for (int at = actor.to(); at < Math.min(tokens.size(), actor.to() + BORDER_REACH); at++) {
            if (has(CueKind.BORDER, at, at + 1)) {
                return true;
            }
            if (actors(at, at + 1).isEmpty()) {
                break;
            }
        }
        for (int at = actor.from() - 1; at >= Math.max(0, actor.from() - BORDER_REACH); at--) {
            if (has(CueKind.BORDER, at, at + 1)) {
                return true;
            }
            if (!tokens.get(at).isWord()) {
                break;
            }
        }
        return false;
    }

    /** The stretch of text from the first to the last of these tokens. */
    Span span(int from, int to) {
        return new Span(
                tokens.get(from).start(), tokens.get(Math.max(from, to - 1)).end());
    }

    Token token(int at) {
        return tokens.get(at);
    }

    /** The folded word at {@code at}, or an empty one outside of the text. */
    String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).folded() : "";
    }
}
