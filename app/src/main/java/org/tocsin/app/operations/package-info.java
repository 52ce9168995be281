/**
 * What whoever runs a process of Tocsin looks at: metrics, health and logs, over HTTP and on standard error. Nothing
 * that a desk reads or that decides anything may enter it.
 */
package org.tocsin.app.operations;
