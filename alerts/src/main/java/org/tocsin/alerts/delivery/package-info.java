/**
 * Tells receivers of alerts: one plain consumer a channel, with retries, a ledger of every attempt, and
 * the time that it took. What an answer means ({@link org.tocsin.alerts.delivery.WebhookAnswer}), when to
 * try again ({@link org.tocsin.alerts.delivery.RetrySchedule}) and what stands in line
 * ({@link org.tocsin.alerts.delivery.Outbox}) are pure. Nothing in here decides whether there is an alert,
 * and nothing may change one.
 */
package org.tocsin.alerts.delivery;
