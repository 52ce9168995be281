/**
 * The command {@code tocsin}. This module wires the others and runs them; what Tocsin decides is decided
 * elsewhere.
 */
package org.tocsin.app;
