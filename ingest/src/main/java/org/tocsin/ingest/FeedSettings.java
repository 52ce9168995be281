package org.tocsin.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.contracts.news.Source;
import org.tocsin.ingest.date.DateHints;
import org.tocsin.ingest.format.DocumentFormat;

/**
 * One feed that is polled.
 *
 * @param id stable id: letters, digits, {@code .}, {@code _} and {@code -}; changing it makes it another feed,
 *     whose items are all new
 * @param url absolute http or https address
 * @param name name for people; default the id
 * @param family publisher family: feeds of one family are one voice; default the id, so that an outlet
 *     stands for itself unless it is said to belong to another
 * @param country where the newsroom sits, ISO 3166-1 alpha-2, or null where that is unknown
 * @param language BCP 47 tag for items that do not tell theirs, or null
 * @param format what to take a document for that cannot be recognised, e.g. {@code ninjs}, or null
 * @param zone time zone of dates that name none, and of zone names with several meanings, e.g. {@code Asia/Yerevan};
 *     or null, which takes UTC and the meaning in {@code country}
 * @param interval time between two polls; null takes the one of {@link IngestSettings}, and then one that the feed's
 *     own cadence suggests
 * @param urgent true takes the shorter interval of {@link IngestSettings} where none is given here, and passes over
 *     what feed and server ask for ({@code ttl}, {@code skipHours}, {@code max-age}); default false
 */
public record FeedSettings(
        String id,
        String url,
        String name,
        String family,
        String country,
        String language,
        String format,
        ZoneId zone,
        Duration interval,
        Boolean urgent) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public FeedSettings {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "feed id: expected up to 100 letters, digits, '.', '_' or '-', found " + id);
        }
        requireAddress(id, url);
        name = name == null || name.isBlank() ? id : name;
        family = family == null || family.isBlank() ? id : family;
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException(
                    "feed " + id + ", country: expected two capital letters of ISO 3166-1, e.g. AM, found " + country);
        }
        if (format != null && DocumentFormat.named(format).isEmpty()) {
            throw new IllegalArgumentException("feed " + id + ", format: expected one of "
                    + Arrays.stream(DocumentFormat.values())
                            .map(DocumentFormat::label)
                            .collect(Collectors.joining(", "))
                    + ", found " + format);
        }
        if (interval != null && interval.compareTo(IngestSettings.SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException("feed " + id + ", interval: expected PT1S or longer, found " + interval);
        }
        urgent = urgent != null && urgent;
    }

    /** Who stands as the publisher in every item of this feed. */
    public Source source() {
        return new Source(id, name, family, country);
    }

    /** What a document of this feed is taken for that does not tell, or null. */
    public DocumentFormat expectedFormat() {
        return format == null ? null : DocumentFormat.named(format).orElseThrow();
    }

    /** What is known of the dates in this feed. */
    public DateHints dateHints() {
        return new DateHints(zone, country, language);
    }

    private static void requireAddress(String id, String url) {
        try {
            URI address = new URI(url == null ? "" : url);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null) {
                return;
            }
        } catch (URISyntaxException e) {
            // Told below, with the other ways to be wrong.
        }
        throw new IllegalArgumentException(
                "feed " + id + ", url: expected an absolute http or https address, found " + url);
    }
}
