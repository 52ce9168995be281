/**
 * Benchmarks: of the whole way here, of single parts by JMH. Each stands beside a named reference in the same run;
 * results with machine and command are in {@code docs/performance.md}. Nothing else depends on this module.
 */
package org.tocsin.bench;
