package org.tocsin.contracts.delivery;

import java.time.Instant;

/**
 * One attempt to deliver one revision of an alert through one channel. A receiver may see a revision
 * again after a crash; the triple (alert, revision, channel) lets it drop the repeat.
 *
 * @param alert alert id
 * @param revision revision of the alert
 * @param channel name of the channel in the configuration
 * @param attempt 1 for the first
 * @param outcome how it went
 * @param status HTTP status, or null
 * @param error what went wrong, or null
 * @param at when the attempt ended, by the injected clock
 */
public record Delivery(
        String alert,
        int revision,
        String channel,
        int attempt,
        DeliveryOutcome outcome,
        Integer status,
        String error,
        Instant at) {

    /** The record's key: alert, revision, channel and attempt. */
    public String key() {
        return alert + "/" + revision + "/" + channel + "/" + attempt;
    }
}
