package org.tocsin.app.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * A time as tables write it: RFC 3339, the same with a space for the T, with or without seconds, fraction and
 * offset ({@code +02:00}, {@code +0200} or {@code +02}), a date alone, or seconds or milliseconds since 1970. A time
 * without an offset is UTC.
 */
final class TimeText {
    private static final Pattern EPOCH = Pattern.compile("-?\\d{9,13}(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern OFFSET = Pattern.compile(".*[T ]\\d{2}:\\d{2}.*[+-]\\d{2}(:?\\d{2})?");

    /** Epoch numbers beyond this are milliseconds: as seconds they would be after the year 5000. */
    private static final double LARGEST_SECONDS = 1e11;

    private TimeText() {}

    /** @throws SeriesException where {@code text} is no time */
    static Instant parse(String text) throws SeriesException {
        try {
            if (EPOCH.matcher(text).matches()) {
                double number = Double.parseDouble(text);
                double seconds = Math.abs(number) > LARGEST_SECONDS ? number / 1000 : number;
                return Instant.ofEpochMilli(Math.round(seconds * 1000));
            }
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            String iso = text.length() > 10 && text.charAt(10) == ' '
                    ? text.substring(0, 10) + 'T' + text.substring(11)
                    : text;
            iso = iso.replace(" ", "");
            if (iso.endsWith("Z") || iso.endsWith("UTC")) {
                iso = iso.replaceFirst("Z$|UTC$", "");
            } else if (OFFSET.matcher(iso).matches()) {
                return OffsetDateTime.parse(withFullOffset(iso)).toInstant();
            }
            return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new SeriesException(
                    "expected a time like 2026-05-04T10:00:00Z, 2026-05-04 10:00, 2026-05-04 or 1777888800, found '"
                            + text + "'");
        }
    }

    private static String withFullOffset(String iso) {
        int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
        String digits = iso.substring(sign + 1).replace(":", "");
        return iso.substring(0, sign + 1) + digits.substring(0, 2) + ":"
                + (digits.length() == 4 ? digits.substring(2) : "00");
    }
}
