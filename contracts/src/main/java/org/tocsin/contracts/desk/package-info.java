/** What a desk does with alerts: acknowledgements now; silences and assignments share the topic. */
package org.tocsin.contracts.desk;
