/**
 * Reads dates as feeds and wires write them. Pure: a string and what is known of its feed come in, an instant with
 * a confidence goes out, or nothing. The words and zones of dates are data files. No clock may enter: no date is
 * completed from today's.
 */
package org.tocsin.ingest.date;
