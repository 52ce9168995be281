/**
 * The alerts module: activity, surges, the life of alerts, and telling people. Here stand the services
 * that others start, and their settings; what they do is in the packages below.
 */
package org.tocsin.alerts;
