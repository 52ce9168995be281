/** How much is reported in an area, beside what was expected. */
package org.tocsin.contracts.activity;
