package org.tocsin.processor.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a person speaks for, by the words that introduced the name: "Armenia's spokesman, Artsrun Hovhannisyan", "David
 * Babayan, an aide to the Karabakh president", "Wang Wenbin in Beijing". Later "Hovhannisyan said" is enough.
 */
final class KnownSpeakers {

    /** So many words may stand between the land or its office and the name of the person. */
    private static final int REACH = 9;

    /** So many words the office may stand behind the name. */
    private static final int BEHIND = 10;

    private final ReadText read;
    private final Set<String> offices;
    private final Set<String> posts;
    private final Set<String> titles;
    private final Map<String, String> countries = new HashMap<>();

    KnownSpeakers(ReadText read) {
        this.read = read;
        this.offices = read.words("offices");
        this.posts = read.words("speaker posts");
        this.titles = read.words("speaker titles");
        for (Found<Actor> actor : read.actors()) {
            if (actor.what().role() != Actor.Role.LINE) {
                introducedBehind(actor);
                introducedBefore(actor);
            }
        }
    }

    /** The country of a person named in these words, or null. */
    String country(int from, int to) {
        for (int at = from; at < to; at++) {
            String known = isName(at) ? countries.get(read.word(at)) : null;
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** True where these words name a person or an office and not just anybody. */
    boolean names(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean sure = offices.contains(read.word(at)) || titles.contains(read.word(at));
            if (sure || isName(at) && at > from) {
                return true;
            }
        }
        return false;
    }

    /** "Brigadier General Joseph Nzabamwita": of a state's own, unlike a mayor. */
    boolean isTitled(int from, int to) {
        for (int at = from; at < to; at++) {
            if (offices.contains(read.word(at)) && at + 1 < to && isName(at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "The Armenian ministry's spokesman, Artsrun Hovhannisyan", "Israel's Rear Admiral Daniel Hagari". */
    private void introducedBehind(Found<Actor> actor) {
        boolean office = actor.what().role() == Actor.Role.OFFICE;
        int commas = 0;
        for (int at = actor.to(); at < Math.min(read.tokens().size(), actor.to() + REACH); at++) {
            String word = read.word(at);
            office |= isPost(at);
            commas += word.equals(",") ? 1 : 0;
            if (!isLink(at) || commas > 2 || read.has(CueKind.REPORT, at, at + 1)) {
                return;
            }
            if (office && isName(at)) {
                at = note(at, actor.what().country());
                return;
            }
        }
    }

    /** "Babayan, spokesman of the Karabakh president", "Eyvazov in Baku", "Aguer, who speaks for the army of Sudan". */
    private void introducedBefore(Found<Actor> actor) {
        boolean capital = actor.what().role() == Actor.Role.CAPITAL;
        boolean office = actor.what().role() == Actor.Role.OFFICE || isPost(actor.to()) || isPost(actor.to() + 1);
        for (int at = actor.from() - 1; at >= Math.max(0, actor.from() - BEHIND); at--) {
            office |= isPost(at);
            if (!isLink(at) || read.has(CueKind.EVENT, at, at + 1) || read.has(CueKind.REPORT, at, at + 1)) {
                return;
            }
            boolean there = capital && at == actor.from() - 2;
            if (isName(at) && (there || office && followedByComma(at, actor.from()))) {
                int first = at;
                while (first > 0 && isName(first - 1)) {
                    first--;
                }
                note(first, actor.what().country());
                return;
            }
        }
    }

    private boolean followedByComma(int name, int end) {
        return name + 1 < end && read.word(name + 1).equals(",");
    }

    private boolean isPost(int at) {
        return offices.contains(read.word(at)) || posts.contains(read.word(at)) || titles.contains(read.word(at));
    }

    private boolean isLink(int at) {
        return read.token(at).isWord()
                || read.word(at).equals(",")
                || read.word(at).startsWith("'");
    }

    private int note(int first, String country) {
        int at = first;
        while (at < read.tokens().size() && isName(at)) {
            countries.putIfAbsent(read.word(at), country);
            at++;
        }
        return at;
    }

    /** A capitalised word that the lexicons know as nothing else. */
    private boolean isName(int at) {
        if (at < 0 || at >= read.tokens().size() || !read.token(at).isCapitalised() || isPost(at)) {
            return false;
        }
        List<Found<Actor>> actors = read.actors(at, at + 1);
        return actors.isEmpty()
                && read.token(at).end() - read.token(at).start() > 2
                && read.times(at, at + 1).isEmpty()
                && !read.has(CueKind.FORCE, at, at + 1);
    }
}
