package org.tocsin.processor.geo.shape;

/**
 * The border that is nearest to a point.
 *
 * @param border both ISO 3166-1 alpha-2 codes in alphabetical order, e.g. {@code AM-AZ}
 * @param kilometres from the point to it, 0 or more; good to about half a kilometre
 */
public record NearestBorder(String border, double kilometres) {}
