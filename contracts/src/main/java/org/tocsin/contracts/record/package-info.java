/** How records stand in Kafka: topic names and layout, JSON, headers of the CloudEvents Kafka binding. */
package org.tocsin.contracts.record;
