/**
 * Reads feed and wire documents: bytes in, item drafts out, with what had to be repaired and the bytes of what
 * could not be read. Pure: no Kafka, HTTP, file or clock may enter, and nothing that knows whether an item was
 * seen before.
 */
package org.tocsin.ingest.format;
