/**
 * Places that an operator adds to the shipped gazetteer: GeoNames dumps are packed into the data folder once, and read
 * from there at every start.
 */
package org.tocsin.app.gazetteer;
