/**
 * From news items to incident reports: {@code coding} (what is told), {@code geo} (where), {@code report}
 * (the two joined), {@code story} (which reports tell of one event), {@code language} (a library's model that
 * tells languages apart), and {@code topology}, which wires them as one Kafka Streams application. The first four
 * are pure: values in, values out.
 */
package org.tocsin.processor;
