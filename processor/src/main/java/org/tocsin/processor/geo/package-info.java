/**
 * Where: the gazetteer, the names of places in a text, which place each name stands for and what part it
 * plays, and which countries are neighbours. Values in, values out; no Kafka, HTTP or clock may enter, and
 * no file but the shipped tables, which are read once from Readers into immutable objects. The format of the
 * tables is told in {@code geo/README.md} among the resources.
 */
package org.tocsin.processor.geo;
