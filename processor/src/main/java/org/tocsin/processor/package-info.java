/**
 * From news items to incident reports: {@code coding} (what is told), {@code geo} (where), {@code report}
 * (the two joined), {@code story} (which reports tell of one event), and {@code topology}, which wires
 * them as one Kafka Streams application. All but the last are pure: values in, values out.
 */
package org.tocsin.processor;
