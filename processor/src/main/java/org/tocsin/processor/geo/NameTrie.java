package org.tocsin.processor.geo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names as paths of words; a look-up costs one hash a word. Filled once, then only read. */
final class NameTrie {

    private static final Candidate[] NONE = {};

    private final Node root = new Node();

    /** One word deep in a name; most have one place and go no further, so both are made only when needed. */
    static final class Node {
        private Map<String, Node> next = Map.of();
        private Candidate[] ends = NONE;

        Node next(String word) {
            return next.get(word);
        }

        List<Candidate> ends() {
            return List.of(ends);
        }

        boolean isEnd() {
            return ends.length > 0;
        }

        private Node make(String word) {
            Node made = next.get(word);
            if (made == null) {
                made = new Node();
                if (next.isEmpty()) {
                    next = Map.of(word, made);
                } else {
                    next = next instanceof HashMap ? next : new HashMap<>(next);
                    next.put(word, made);
                }
            }
            return made;
        }

        private void end(Candidate candidate) {
            for (Candidate end : ends) {
                if (end.equals(candidate)) {
                    return;
                }
            }
            ends = Arrays.copyOf(ends, ends.length + 1);
            ends[ends.length - 1] = candidate;
        }
    }

    Node root() {
        return root;
    }

    void put(List<String> words, Candidate candidate) {
        Node node = root;
        for (String word : words) {
            node = node.make(word);
        }
        if (node != root) {
            node.end(candidate);
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
        return node.ends();
    }
}
