/**
 * The life of an area and its alerts: what a report changes, when an alert is raised, escalated, updated
 * and resolved, and the words of every revision. Values in, values out; no Kafka, no HTTP and no clock
 * may enter here. What a topology or a backtest calls is {@link org.tocsin.alerts.lifecycle.AreaTracker}.
 */
package org.tocsin.alerts.lifecycle;
