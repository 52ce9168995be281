/** Says in words for a person what the system only names by an exception. Knows no part of Tocsin. */
package org.tocsin.app.problem;
