package org.tocsin.processor.coding;

/**
 * Some people whom a sentence counts or names: "at least two Armenian conscripts", "a farmer", "Ivan Petrov, 34,".
 *
 * @param low at least so many
 * @param high at most so many, or null where it is open
 * @param from first token
 * @param to one past the last
 * @param head the token of the noun, or -1 for a bare number
 * @param nature what they are
 * @param use how the words stand to other people of the text
 */
record People(int low, Integer high, int from, int to, int head, Nature nature, Use use) {

    /** Soldiers and civilians are two losses where the same number of "people" may be one. */
    enum Nature {
        SOLDIERS,
        CIVILIANS,
        ANY;

        /** What both together are. */
        Nature with(Nature other) {
            return this == other ? this : ANY;
        }

        /** True where the two cannot be the same people. */
        boolean differsFrom(Nature other) {
            return this != ANY && other != ANY && this != other;
        }
    }

    /** How the words stand to other people of the text. */
    enum Use {
        /** told for the first time, or again */
        NEW,
        /** "another two": on top of those told before */
        MORE,
        /** "including a child", "one of the dead": counted already */
        PART,
        /** "one of them", "the man": told before */
        KNOWN,
        /** "the third": counted through */
        ORDINAL,
        /** "dozens": no number */
        VAGUE
    }

    /** One more of them: "a third was wounded". */
    People one() {
        return new People(1, 1, from, to, head, nature, Use.MORE);
    }

    /** The same words, otherwise used. */
    People as(Use other) {
        return new People(low, high, from, to, head, nature, other);
    }

    boolean isVague() {
        return use == Use.VAGUE;
    }
}
