/** The one typed home of Tocsin's configuration, and the reader of {@code tocsin.yml}. */
package org.tocsin.app.config;
