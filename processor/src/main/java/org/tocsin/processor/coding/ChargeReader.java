package org.tocsin.processor.coding;

import java.util.Set;

/**
 * Tells whether what somebody says charges the other side: "that its own posts had been shot at", "that the enemy fired
 * first", "that a hundred Thais had come into the field", "unprovoked fire on our positions".
 */
final class ChargeReader {

    private final ReadText read;
    private final FoeDeedReader foes;
    private final Set<String> sides;
    private final Set<String> reversals;
    private final boolean closes;

    ChargeReader(ReadText read, FoeDeedReader foes) {
        this.read = read;
        this.foes = foes;
        this.sides = read.words("side");
        this.reversals = read.words("reversals");
        this.closes = !read.words("speaker first").isEmpty();
    }

    /**
     * True where the words of a speaker charge the other side, whether or not they sound armed.
     *
     * @param other the country of the other side
     * @param first first word of what is said, in a language whose verb does not close the sentence
     * @param end one past its last
     */
    boolean charges(Speaker speaker, String other, Statement statement, int first, int end) {
        boolean between = closes && speaker.verb() - speaker.to() > 2;
        int from = between ? speaker.to() : first;
        int to = between ? speaker.verb() : end;
        return foes.begins(from, to, other)
                || reverses(from, to)
                || foes.isOther(from, to, other)
                || foes.acts(from, to, other)
                || foes.partyActs(from, to)
                || statement.attacks().stream()
                        .anyMatch(attack -> other.equals(attack.attacker()) && attack.at() >= from && attack.at() < to);
    }

    /** "Dushanbe says the opposite", "put it the other way round": what was charged is charged back. */
    private boolean reverses(int from, int to) {
        for (int at = from; at < to; at++) {
            if (reversals.contains(read.word(at)) && !isSided(at)) {
                return true;
            }
        }
        return false;
    }

    /** "The opposite bank" is no reversal. */
    private boolean isSided(int at) {
        return sides.contains(read.word(at + 1))
                || read.has(CueKind.BORDER, at + 1, at + 3)
                || read.has(CueKind.FORCE, at + 1, at + 3);
    }
}
