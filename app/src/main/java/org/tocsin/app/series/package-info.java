/**
 * Series of counts in CSV files: reading rows, telling how the series is stepped, and scoring them in the order
 * of the file. What a row is worth is decided in {@link org.tocsin.alerts.surge}.
 */
package org.tocsin.app.series;
