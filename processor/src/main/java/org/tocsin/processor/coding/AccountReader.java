package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds who speaks where no verb says so: "by the account of the Karabakh army", "in Israel's words", "the Egyptian
 * version is", "Baku's reply is that", "from Yerevan came the statement that".
 */
final class AccountReader {

    private static final int LEAD_REACH = 6;
    private static final int NAME_REACH = 5;
    private static final int VERB_REACH = 9;

    private final ReadText read;
    private final Set<String> nouns;
    private final Set<String> leads;
    private final Set<String> verbs;
    private final Set<String> ofs;
    private final Set<String> owners;

    AccountReader(ReadText read) {
        this.read = read;
        this.nouns = read.words("account nouns");
        this.leads = read.words("account leads");
        this.verbs = read.words("account verbs");
        this.owners = read.words("pronouns of owners");
        this.ofs = read.words("of");
    }

    /**
     * The accounts of a sentence, each as a speaker whose verb is the noun that stands for the saying.
     *
     * @param last who spoke last, for "in his description"; or null
     */
    List<Speaker> accounts(Sentence sentence, Speaker last) {
        List<Speaker> out = new ArrayList<>();
        for (int at = sentence.from() + 1; at < sentence.to() && !nouns.isEmpty(); at++) {
            Speaker speaker = nouns.contains(read.word(at)) ? account(sentence, at) : null;
            if (speaker != null) {
                out.add(speaker);
            } else if (nouns.contains(read.word(at)) && last != null && owned(sentence, at)) {
                out.add(new Speaker(last.country(), last.from(), last.to(), at));
            }
        }
        return out;
    }

    private boolean owned(Sentence sentence, int noun) {
        return owners.contains(word(sentence, noun - 1)) && leads.contains(word(sentence, noun - 2));
    }

    private Speaker account(Sentence sentence, int noun) {
        Found<Actor> before = before(sentence, noun);
        Found<Actor> behind = before == null ? behind(sentence, noun) : null;
        Found<Actor> actor = before == null ? behind : before;
        if (actor == null || !tells(actor.what())) {
            return null;
        }
        int from = Math.min(noun, actor.from());
        int to = Math.max(noun + 1, actor.to());
        boolean led = leads.contains(word(sentence, from - 1)) || leads.contains(word(sentence, from - 2));
        return led || says(sentence, to) ? new Speaker(actor.what().country(), from, to, to - 1) : null;
    }

    /** "Israel's words", "the Karabakh army's telling", "the Egyptian version". */
    private Found<Actor> before(Sentence sentence, int noun) {
        List<Found<Actor>> actors = read.actors(Math.max(sentence.from(), noun - NAME_REACH), noun);
        if (actors.isEmpty()) {
            return null;
        }
        Found<Actor> last = actors.getLast();
        for (int at = last.to(); at < noun; at++) {
            boolean joins = read.token(at).isWord()
                    || read.word(at).equals("'s")
                    || read.word(at).equals("'");
            if (!joins || leads.contains(read.word(at)) || ofs.contains(read.word(at))) {
                return null;
            }
        }
        return last;
    }

    /** "The account of the Karabakh army". */
    private Found<Actor> behind(Sentence sentence, int noun) {
        if (!ofs.contains(word(sentence, noun + 1))) {
            return null;
        }
        List<Found<Actor>> actors = read.actors(noun + 2, Math.min(sentence.to(), noun + LEAD_REACH));
        return actors.isEmpty() ? null : actors.getFirst();
    }

    /** "Is", "has it that", "put out through the forces' page, is". */
    private boolean says(Sentence sentence, int from) {
        int start = from;
        if (read.word(from).equals(",")) {
            int aside = from + 1;
            while (aside < Math.min(sentence.to(), from + VERB_REACH)
                    && !read.word(aside).equals(",")) {
                aside++;
            }
            start = aside + 1;
        }
        return verbs.contains(word(sentence, start));
    }

    private static boolean tells(Actor actor) {
        return actor.role() != Actor.Role.LINE;
    }

    private String word(Sentence sentence, int at) {
        return sentence.holds(at) ? read.word(at) : "";
    }
}
