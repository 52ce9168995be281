/**
 * Puts the reports of one event into one story and marks copies. Pure: no Kafka, HTTP, file or clock may
 * enter; the time base is the reports' own.
 */
package org.tocsin.processor.story;
