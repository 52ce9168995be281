package org.tocsin.ingest.format;

import java.net.URI;

/** Links as documents write them, made absolute (RFC 3986 section 5). */
final class Links {
    private Links() {}

    /** The absolute http or https URL, or null where there is none. */
    static String absolute(String link, URI base) {
        if (link == null) {
            return null;
        }
        String escaped = link.strip().replace(" ", "%20");
        try {
            URI address = base == null ? URI.create(escaped) : base.resolve(escaped);
            return isWeb(address.toString()) ? address.toString() : null;
        } catch (IllegalArgumentException e) {
            // Publishers write brackets and bars into queries; what is absolute already is kept as it stands.
            return isWeb(escaped) ? escaped : null;
        }
    }

    static boolean isWeb(String address) {
        if (address == null) {
            return false;
        }
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }
}
