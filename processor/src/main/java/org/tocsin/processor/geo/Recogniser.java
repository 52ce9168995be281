package org.tocsin.processor.geo;

import java.util.List;

/** Finds the names of places in a text. */
public interface Recogniser {

    /**
     * The names in {@code text}, in order, none overlapping another.
     *
     * @return never null; empty where no name is known
     */
    List<Mention> mentions(String text);
}
