/**
 * The processor as a Kafka Streams application: reading, parking and writing. What is decided is decided
 * in the pure packages; no rule about news or places may enter here.
 */
package org.tocsin.processor.topology;
