/**
 * Turns the bytes of a document into text: which encoding they are in, told by byte order marks, HTTP, the document and
 * at last the bytes themselves. Pure; no Kafka, HTTP, file or clock may enter.
 */
package org.tocsin.ingest.encoding;
