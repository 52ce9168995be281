/** Puts the services together by hand: which settings, clients and clock each gets, and in which order they start and stop. */
package org.tocsin.app.wiring;
