/**
 * The shapes of countries and of the lines between them: which country a point lies in, and how far the nearest
 * border is. Geometry by JTS. Values in, values out; no Kafka, HTTP or clock may enter, and no file but the shipped
 * tables, which are read once. Their format is told in {@code geo/README.md} among the resources.
 */
package org.tocsin.processor.geo.shape;
