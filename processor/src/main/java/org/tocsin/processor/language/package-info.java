/** Tells languages by their words, with a library's model; the coder knows only the interface. */
package org.tocsin.processor.language;
