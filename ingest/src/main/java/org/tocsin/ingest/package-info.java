/**
 * Reads feeds and publishes each news item once: the service, its settings, and the packages {@code format}
 * and {@code identity} (pure), {@code fetch} (HTTP), {@code poll} (when) and {@code publish} (Kafka). What an
 * item means is not decided here.
 */
package org.tocsin.ingest;
