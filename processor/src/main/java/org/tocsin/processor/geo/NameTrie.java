package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names as paths of words; a look-up costs one hash a word. Filled once, then only read. */
final class NameTrie {

    private final Node root = new Node();

    /** One word deep in a name. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final Set<Candidate> ends = new LinkedHashSet<>(2);

        Node next(String word) {
            return next.get(word);
        }

        List<Candidate> ends() {
            return List.copyOf(ends);
        }

        boolean isEnd() {
            return !ends.isEmpty();
        }
    }

    Node root() {
        return root;
    }

    void put(List<String> words, Candidate candidate) {
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new Node());
        }
        if (node != root) {
            node.ends.add(candidate);
        }
    }

    List<Candidate> find(List<String> words) {
        Node node = root;
        for (String word : words) {
            node = node.next(word);
            if (node == null) {
                return List.of();
            }
        }
        return new ArrayList<>(node.ends);
    }
}
