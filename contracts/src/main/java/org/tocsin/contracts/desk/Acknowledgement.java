package org.tocsin.contracts.desk;

import java.time.Instant;

/**
 * Somebody at the desk has seen an alert; {@code tocsin.desk} holds it under the alert id.
 *
 * @param alert alert id
 * @param by who
 * @param at when, by the injected clock
 * @param note free words, or null
 */
public record Acknowledgement(String alert, String by, Instant at, String note) {}
