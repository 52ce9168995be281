/**
 * The Kafka Streams application that tracks areas: wiring only. What it decides is decided in
 * {@link org.tocsin.alerts.lifecycle}; nothing here counts, judges or words anything.
 */
package org.tocsin.alerts.topology;
