package org.tocsin.processor.coding;

import java.util.Map;

/** Tells by its words which language a text may be in. Implementations are deterministic and safe for many threads. */
@FunctionalInterface
public interface LanguageIdentifier {

    /** Knows no language; what is left are the letters. */
    LanguageIdentifier NONE = text -> Map.of();

    /**
     * How likely each language is.
     *
     * @param text some hundred characters of running text
     * @return a share from 0 to 1 for each language that it knows, by ISO 639-1 code or, where there is none, by
     *     ISO 639-3 code; empty where it can say nothing
     */
    Map<String, Double> shares(String text);
}
