/** The demo: the replayed day, the embedded Kafka and all services in one process, and the account at the end. */
package org.tocsin.app.demo;
