package org.tocsin.ingest.format;

/** The first of several fields that says anything. */
final class First {
    private First() {}

    /** The first that is neither null nor blank, or null. */
    static String of(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
