package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Phrases over folded words, by their numbers in a vocabulary; a word that ends in {@code *} is a stem. Matching costs
 * an array access for a word that starts no phrase, and is bounded by the longest phrase.
 *
 * @param <T> what a phrase means
 */
final class PhraseTrie<T> {

    /** Stems shorter than this would match half of the language. */
    private static final int SHORTEST_STEM = 2;

    private final Vocabulary vocabulary;
    /** By the number of the first word; null where no phrase starts so. */
    private final List<Node<T>> starts = new ArrayList<>();

    PhraseTrie(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
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
        Node<T> node = start(vocabulary.number(words.getFirst()));
        for (String word : words.subList(1, words.size())) {
            node = node.make(vocabulary.number(word));
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
     * @param numbers the text's words, as the vocabulary numbers them
     * @param kinds the class of the kinds
     * @param kindOf the kind of a meaning
     */
    <K extends Enum<K>> List<Found<T>> find(int[][] numbers, Class<K> kinds, Function<T, K> kindOf) {
        List<Found<T>> out = new ArrayList<>();
        Map<K, Integer> coveredTo = new EnumMap<>(kinds);
        List<Found<T>> here = new ArrayList<>();
        for (int at = 0; at < numbers.length; at++) {
            here.clear();
            at(numbers, at, here);
            if (here.isEmpty()) {
                continue;
            }
            Map<K, Found<T>> longest = new EnumMap<>(kinds);
            for (Found<T> found : here) {
                K kind = kindOf.apply(found.what());
                if (at >= coveredTo.getOrDefault(kind, 0)) {
                    longest.merge(kind, found, (one, other) -> other.to() > one.to() ? other : one);
                }
            }
            longest.forEach((kind, found) -> {
                coveredTo.put(kind, found.to());
                out.add(found);
            });
        }
        return out;
    }

    /** Adds every phrase that starts at {@code from}, shorter ones first along each path. */
    void at(int[][] numbers, int from, List<Found<T>> out) {
        for (int number : numbers[from]) {
            Node<T> node = number < starts.size() ? starts.get(number) : null;
            if (node != null) {
                descend(node, numbers, from, from + 1, out);
            }
        }
    }

    private void descend(Node<T> node, int[][] numbers, int from, int at, List<Found<T>> out) {
        for (int i = 0; i < node.meanings.size(); i++) {
            out.add(new Found<>(node.meanings.get(i), from, at));
        }
        if (at >= numbers.length || node.next.isEmpty()) {
            return;
        }
        for (int number : numbers[at]) {
            Node<T> next = node.next(number);
            if (next != null) {
                descend(next, numbers, from, at + 1, out);
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
