/**
 * What an editor sees and does: the page, the alerts as JSON, their stream, and acknowledgements. The view
 * is built from the topics alone and is lost without harm. Nothing in here decides whether there is an
 * alert, and nothing is written but acknowledgements.
 */
package org.tocsin.alerts.desk;
