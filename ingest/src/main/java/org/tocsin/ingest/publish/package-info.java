/**
 * Ingest's side of Kafka: which feeds are this process's, and writing what their polls decided, exactly once.
 * Each partition of the feeds topic has one owner at a time, held to it by the transactional id of that partition.
 * Nothing about formats or HTTP may enter.
 */
package org.tocsin.ingest.publish;
