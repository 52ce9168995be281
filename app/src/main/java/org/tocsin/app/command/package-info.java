/** The commands, one class each: reads its options, calls the parts, prints. Decides nothing else. */
package org.tocsin.app.command;
