/**
 * Fits the weights of the coder's decisions on labelled items: multinomial logistic regression and its
 * cross-validation. Pure, and the same figures for the same samples on any machine.
 */
package org.tocsin.processor.fitting;
