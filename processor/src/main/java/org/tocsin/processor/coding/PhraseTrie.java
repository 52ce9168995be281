package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Phrases over folded words, by their numbers; a word that ends in {@code *} is a stem. Matching costs
 * an array access for a word that starts no phrase, and is bounded by the longest phrase.
 *
 * @param <T> what a phrase means
 */
final class PhraseTrie<T> {

    /** Stems shorter than this would match half of the language. */
    private static final int SHORTEST_STEM = 2;

    private final Numbering numbering;
    /** By the number of the first word; null where no phrase starts so. */
    private final List<Node<T>> starts = new ArrayList<>();

    PhraseTrie(Numbering numbering) {
        this.numbering = numbering;
    }

    /** @throws IllegalArgumentException where the phrase is empty or a stem is too short */
    void put(List<String> words, T meaning) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("expected at least one word, found none");
        }
        for (String word : words) {
            if (word.endsWith("*") && word.length() <= SHORTEST_STEM) {
                throw new IllegalArgumentException(
                        "expected a stem of " + SHORTEST_STEM + " letters or more, found \"" + word + "\"");
            }
        }
        Node<T> node = start(numbering.number(words.getFirst()));
        for (String word : words.subList(1, words.size())) {
            node = node.make(numbering.number(word));
        }
        node.meanings.add(meaning);
    }

    private Node<T> start(int number) {
        while (starts.size() <= number) {
            starts.add(null);
        }
        if (starts.get(number) == null) {
            starts.set(number, new Node<>());
        }
        return starts.get(number);
    }

    /**
     * Every phrase of a text; of one kind at one word the longest, and none inside a longer one of its kind.
     *
     * @param kinds the class of the kinds
     * @param kindOf the kind of a meaning
     */
    <K extends Enum<K>> List<Found<T>> find(List<Token> tokens, Class<K> kinds, Function<T, K> kindOf) {
        List<Found<T>> out = new ArrayList<>();
        Comparator<Found<T>> byKind = Comparator.comparing(found -> kindOf.apply(found.what()));
        int[] coveredTo = new int[kinds.getEnumConstants().length];
        List<Found<T>> here = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            here.clear();
            at(tokens, at, here);
            if (here.isEmpty()) {
                continue;
            }
            here.sort(byKind);
            for (int i = 0; i < here.size(); i++) {
                Found<T> longest = here.get(i);
                K kind = kindOf.apply(longest.what());
                for (; i + 1 < here.size() && kindOf.apply(here.get(i + 1).what()) == kind; i++) {
                    longest = here.get(i + 1).to() > longest.to() ? here.get(i + 1) : longest;
                }
                if (at >= coveredTo[kind.ordinal()]) {
                    coveredTo[kind.ordinal()] = longest.to();
                    out.add(longest);
                }
            }
        }
        return out;
    }

    /** Adds every phrase that starts at {@code from}, shorter ones first along each path. */
    void at(List<Token> tokens, int from, List<Found<T>> out) {
        for (int number : tokens.get(from).term().numbers()) {
            Node<T> node = number < starts.size() ? starts.get(number) : null;
            if (node != null) {
                descend(node, tokens, from, from + 1, out);
            }
        }
    }

    private void descend(Node<T> node, List<Token> tokens, int from, int at, List<Found<T>> out) {
        for (int i = 0; i < node.meanings.size(); i++) {
            out.add(new Found<>(node.meanings.get(i), from, at));
        }
        if (at >= tokens.size() || node.next.isEmpty()) {
            return;
        }
        for (int number : tokens.get(at).term().numbers()) {
            Node<T> next = node.next(number);
            if (next != null) {
                descend(next, tokens, from, at + 1, out);
            }
        }
    }

    /** One word deep in a phrase, and what the phrase that is whole here means. */
    private static final class Node<T> {
        private final List<T> meanings = new ArrayList<>(0);
        private final List<Node<T>> next = new ArrayList<>(0);
        /** The number that leads to each of {@link #next}, ascending. */
        private int[] numbers = {};

        Node<T> next(int number) {
            int at = Arrays.binarySearch(numbers, number);
            return at < 0 ? null : next.get(at);
        }

        Node<T> make(int number) {
            int at = Arrays.binarySearch(numbers, number);
            if (at < 0) {
                at = -at - 1;
                int[] more = Arrays.copyOf(numbers, numbers.length + 1);
                System.arraycopy(numbers, at, more, at + 1, numbers.length - at);
                more[at] = number;
                numbers = more;
                next.add(at, new Node<>());
            }
            return next.get(at);
        }
    }
}
