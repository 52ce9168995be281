/**
 * The past run again: items or reports from a file through coding, stories and detection, in their own time and as fast
 * as it goes, without Kafka and without a clock. What decides is what decides in the services.
 */
package org.tocsin.app.backtest;
