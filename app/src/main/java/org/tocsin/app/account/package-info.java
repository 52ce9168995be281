/**
 * Balances what went in against what came out, by a committed scan of the topics. {@code Ledger} and
 * {@code Account} are pure; {@code TopicScan} reads Kafka.
 */
package org.tocsin.app.account;
