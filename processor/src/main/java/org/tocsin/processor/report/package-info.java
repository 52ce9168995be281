/**
 * Joins what the coder and the locator say of an item into incident reports. Pure: no Kafka, HTTP, file
 * or clock may enter.
 */
package org.tocsin.processor.report;
