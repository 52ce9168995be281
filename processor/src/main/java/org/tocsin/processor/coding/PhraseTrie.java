package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Phrases over folded words; a word that ends in {@code *} is a stem. Matching costs a few hash look-ups a token
 * and is bounded by the longest phrase.
 *
 * @param <T> what a phrase means
 */
final class PhraseTrie<T> {

    /** Stems shorter than this would match half of the language. */
    private static final int SHORTEST_STEM = 2;

    private final Node<T> root = new Node<>();

    /** @throws IllegalArgumentException where the phrase is empty or a stem is too short */
    void put(List<String> words, T meaning) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("expected at least one word, found none");
        }
        Node<T> node = root;
        for (String word : words) {
            if (word.endsWith("*")) {
                String stem = word.substring(0, word.length() - 1);
                if (stem.length() < SHORTEST_STEM) {
                    throw new IllegalArgumentException(
                            "expected a stem of " + SHORTEST_STEM + " letters or more, found \"" + word + "\"");
                }
                node.longestStem = Math.max(node.longestStem, stem.length());
                node = node.stems.computeIfAbsent(stem, key -> new Node<>());
            } else {
                node = node.words.computeIfAbsent(word, key -> new Node<>());
            }
        }
        node.meanings.add(meaning);
    }

    /**
     * Every phrase of a text; of one kind at one word the longest, and none inside a longer one of its kind.
     *
     * @param kinds the class of the kinds
     * @param kindOf the kind of a meaning
     */
    <K extends Enum<K>> List<Found<T>> find(List<Token> tokens, Class<K> kinds, Function<T, K> kindOf) {
        List<Found<T>> out = new ArrayList<>();
        Map<K, Integer> coveredTo = new EnumMap<>(kinds);
        for (int at = 0; at < tokens.size(); at++) {
            List<Found<T>> here = at(tokens, at);
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

    /** Every phrase that starts at {@code from}, shorter ones first along each path. */
    List<Found<T>> at(List<Token> tokens, int from) {
        List<Found<T>> out = new ArrayList<>(2);
        descend(root, tokens, from, from, out);
        return out;
    }

    private void descend(Node<T> node, List<Token> tokens, int from, int at, List<Found<T>> out) {
        for (T meaning : node.meanings) {
            out.add(new Found<>(meaning, from, at));
        }
        if (at >= tokens.size()) {
            return;
        }
        String word = tokens.get(at).folded();
        Node<T> next = node.words.get(word);
        if (next != null) {
            descend(next, tokens, from, at + 1, out);
        }
        int longest = Math.min(node.longestStem, word.length());
        for (int length = SHORTEST_STEM; length <= longest; length++) {
            next = node.stems.get(word.substring(0, length));
            if (next != null) {
                descend(next, tokens, from, at + 1, out);
            }
        }
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> words = new HashMap<>();
        private final Map<String, Node<T>> stems = new HashMap<>();
        private final List<T> meanings = new ArrayList<>(1);
        private int longestStem;
    }
}
