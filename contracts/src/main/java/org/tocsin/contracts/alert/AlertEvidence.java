package org.tocsin.contracts.alert;

import java.time.Instant;

/**
 * Words that an editor can check.
 *
 * @param text the words, verbatim
 * @param link URL of the story, or null
 * @param source name of the source
 * @param published when it was published, or null where the publisher gives no date that can be read
 */
public record AlertEvidence(String text, String link, String source, Instant published) {}
