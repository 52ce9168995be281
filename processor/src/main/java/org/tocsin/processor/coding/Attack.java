package org.tocsin.processor.coding;

/**
 * Who did it, as one stretch of text has it.
 *
 * @param attacker country whose forces acted
 * @param at the token that names them
 */
record Attack(String attacker, int at) {}
