/**
 * Whether a count is unusual: an area's baseline, the chance of a count under it, and the line above
 * which it rings. Values in, values out; no Kafka, no HTTP, no file, no clock, and nothing about news:
 * the same code judges any series of counts.
 */
package org.tocsin.alerts.surge;
