/** An alert as the desk sees it, after the Common Alerting Protocol (OASIS CAP 1.2) where names allow. */
package org.tocsin.contracts.alert;
