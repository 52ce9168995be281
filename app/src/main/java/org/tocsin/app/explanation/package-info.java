/**
 * Says why: why an item was or was not an incident, and why an alert rang. The printers and {@link
 * org.tocsin.app.explanation.ItemExplainer} are values in, text out; {@link
 * org.tocsin.app.explanation.TopicLookup} alone knows Kafka.
 */
package org.tocsin.app.explanation;
