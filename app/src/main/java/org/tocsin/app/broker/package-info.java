/**
 * A Kafka broker of one's own, for {@code demo} and for {@code up} without a given Kafka: a child process on
 * loopback that keeps its data in one folder, and ends when its parent does, however that ends.
 *
 * <p>Nothing about Tocsin's topics or services belongs here; to them it is a Kafka like any other.
 */
package org.tocsin.app.broker;
