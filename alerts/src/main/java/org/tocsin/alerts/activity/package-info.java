/**
 * What is reported in an area: reports, and the independent voices behind them, in any window of the
 * last three days. Values in, values out; no Kafka, no HTTP, no file and no clock may enter here, and
 * nothing that judges whether a count is unusual.
 */
package org.tocsin.alerts.activity;
