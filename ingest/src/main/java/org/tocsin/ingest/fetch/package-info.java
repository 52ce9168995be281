/**
 * Fetches documents over HTTP, politely and within limits. Knows nothing of formats, of what was seen before or
 * of Kafka.
 */
package org.tocsin.ingest.fetch;
