/**
 * Scores coded items against labels, so that a desk can measure the coder on its own news. What is measured and how
 * is decided in {@link org.tocsin.app.evaluation.ItemScorer}; {@code docs/accuracy.md} describes it for people. Values
 * in, values out: no Kafka, HTTP, file or clock may enter; the command reads the files and prints.
 */
package org.tocsin.app.evaluation;
