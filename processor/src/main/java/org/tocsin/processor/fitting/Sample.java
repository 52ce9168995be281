package org.tocsin.processor.fitting;

/**
 * One labelled case.
 *
 * @param values what it is decided from, in an order that all samples share
 * @param answer the right class, from 0
 */
public record Sample(double[] values, int answer) {}
