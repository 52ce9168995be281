/**
 * When a feed is polled, and what one poll does from fetching to publishing. All waiting is by the injected
 * clock. Knows no Kafka: publishing is behind an interface.
 */
package org.tocsin.ingest.poll;
