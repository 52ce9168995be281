/** The ledger of deliveries: every attempt to tell somebody of an alert, and how it went. */
package org.tocsin.contracts.delivery;
