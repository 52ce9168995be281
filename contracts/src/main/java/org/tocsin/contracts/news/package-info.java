/** A news item as it was published, in Tocsin's one form for all feed and wire formats. */
package org.tocsin.contracts.news;
