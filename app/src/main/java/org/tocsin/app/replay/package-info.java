/**
 * The outside world of the demo: a recorded day of invented news outlets, moved to the recent past, run through by a
 * fast clock and served over local HTTP in the formats and with the faults that feeds have.
 *
 * <p>It stands for other people's servers. So it keeps its own little state in a file and not in Kafka, and nothing
 * that reads, codes or judges news may enter it.
 */
package org.tocsin.app.replay;
