package org.tocsin.alerts.activity;

/**
 * Who is heard in a story: a publisher family's own reporting, or a claimant first heard in it.
 *
 * @param story story id
 * @param kind publisher family or claimant
 * @param name family, or the claimant's country
 */
public record Voice(String story, Kind kind, String name) {

    /** Who speaks. */
    public enum Kind {
        FAMILY,
        CLAIMANT
    }
}
