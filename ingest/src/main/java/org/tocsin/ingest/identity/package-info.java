/**
 * Decides what a sighting of an item is: new, another version, unchanged, held or unreadable. Pure: what was
 * seen before and the time come in, decisions and the next state go out. No Kafka, HTTP, file or clock may
 * enter.
 */
package org.tocsin.ingest.identity;
