/**
 * What flows between Tocsin's services and what outside subscribers rely on: topics, records, their
 * JSON and their headers. Nothing in here decides anything, and nothing of Tocsin's other modules may
 * enter it. A record type changes only compatibly: fields are added, never renamed or retyped.
 */
package org.tocsin.contracts;
