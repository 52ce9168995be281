package org.tocsin.contracts.alert;

import java.time.Instant;

/**
 * The report whose arrival made a revision due.
 *
 * @param incident incident id
 * @param item item id
 * @param received when Tocsin had the item; the time from here to the notification is what a desk waits
 */
public record Trigger(String incident, String item, Instant received) {}
