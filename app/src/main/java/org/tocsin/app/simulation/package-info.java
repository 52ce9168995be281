/**
 * Series of counts with known episodes, drawn by seed, and how well a detector finds them: what tests lean on and what
 * {@code tocsin bench} prints. The same seed draws the same series. Pure: no file, no Kafka, no clock.
 */
package org.tocsin.app.simulation;
