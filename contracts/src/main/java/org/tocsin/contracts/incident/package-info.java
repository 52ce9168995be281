/** What the processor says of a news item: incident reports, and rejects with their reason. */
package org.tocsin.contracts.incident;
