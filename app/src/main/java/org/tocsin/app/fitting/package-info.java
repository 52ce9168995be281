/** Fits the weights of the coder's decisions on labelled files, measures them on what they have not seen, writes them. */
package org.tocsin.app.fitting;
