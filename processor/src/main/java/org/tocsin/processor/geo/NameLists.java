package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.List;

/** Finds the lists of names, "A, B and C", which share what the words before or after them say. */
final class NameLists {

    private final CueLexicon cues;

    NameLists(CueLexicon cues) {
        this.cues = cues;
    }

    /** The mentions with their word positions, numbered by list. */
    List<Sighting> sightings(Words words, List<Mention> mentions) {
        List<Sighting> out = new ArrayList<>();
        int list = 0;
        int start = 0;
        boolean closed = false;
        for (Mention mention : mentions) {
            int first = words.indexAt(mention.span().start());
            int last = words.indexAt(mention.span().end() - 1);
            if (!out.isEmpty()) {
                Joint joint = joint(words, out.get(out.size() - 1).last(), first);
                if (joint == Joint.NONE) {
                    disband(words, out, start, closed);
                    start = out.size();
                    closed = false;
                }
                closed |= joint == Joint.AND;
                list = joint == Joint.NONE ? last + 1 : list;
            }
            out.add(new Sighting(mention, first, last, list));
        }
        disband(words, out, start, closed);
        return out;
    }

    /** Two names with only a comma between are no list: the second mostly says where the first lies. */
    private void disband(Words words, List<Sighting> out, int start, boolean closed) {
        boolean goesOn = !out.isEmpty()
                && cues.has(Cue.AND, words.at(out.get(out.size() - 1).last() + 1))
                && words.at(out.get(out.size() - 1).last() + 2).is("other");
        if (!closed && !goesOn && out.size() - start == 2) {
            Sighting second = out.get(start + 1);
            out.set(start + 1, new Sighting(second.mention(), second.first(), second.last(), second.last() + 1));
        }
    }

    private enum Joint {
        NONE,
        COMMA,
        AND
    }

    private Joint joint(Words words, int last, int first) {
        boolean comma = false;
        boolean and = false;
        for (int i = last + 1; i < first; i++) {
            Word word = words.get(i);
            if (word.is(",") || word.is("/") || word.is("،")) {
                comma = true;
            } else if (cues.has(Cue.AND, word)) {
                and = true;
            } else if (word.isWord()
                    && (cues.has(Cue.FILL, word) && word.folded().length() <= 3)) {
                continue;
            } else {
                return Joint.NONE;
            }
        }
        return and ? Joint.AND : comma ? Joint.COMMA : Joint.NONE;
    }
}
