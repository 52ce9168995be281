package org.tocsin.contracts.news;

/**
 * A subject that the publisher gave.
 *
 * @param scheme e.g. {@code medtop} for IPTC Media Topics, or the feed's own scheme, or null
 * @param code the code in the scheme, or null
 * @param name the label, or null
 */
public record Subject(String scheme, String code, String name) {}
