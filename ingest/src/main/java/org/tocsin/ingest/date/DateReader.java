package org.tocsin.ingest.date;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads dates as feeds and wires write them: RFC 822 and 2822 with the liberties that people take, asctime, ISO 8601
 * in all its forms with a fraction of any length, seconds since 1970, and days and months in words of many languages.
 * What is not wholly understood is no date: nothing is guessed, and nothing is completed from today's date.
 *
 * <p>A time without a zone is read in the feed's own, else in UTC; a day without a time as its midnight there. Both are
 * told by the {@link Confidence}. Safe for any number of threads.
 */
public final class DateReader {
    private static final int LONGEST = 120;
    private static final int FIRST_YEAR = 1000;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h\\p{Cf}]+");
    /** Years, months and days of Chinese, Japanese and Korean; the day may stand without a sign. */
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]?");

    private static final Pattern EAST_ASIAN_TIME =
            Pattern.compile("(\\d{1,2})\\s?[時时시]\\s?(\\d{1,2})\\s?[分분](?:\\s?(\\d{1,2})\\s?[秒초])?");
    private static final Pattern STAMP = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?");

    private final DateNames names;
    private final ZoneNames zones;

    private DateReader(DateNames names, ZoneNames zones) {
        this.names = names;
        this.zones = zones;
    }

    /**
     * A reader with the words and zones that come with Tocsin.
     *
     * @throws IllegalStateException where a line of their files is wrong, with file and line
     */
    public static DateReader standard() {
        return new DateReader(DateNames.standard(), ZoneNames.standard());
    }

    /**
     * Reads {@code raw}.
     *
     * @param raw a date as written, or null
     * @param hints what is known of its feed
     * @return null for null and for what cannot be read
     */
    public ReadDate read(String raw, DateHints hints) {
        if (raw == null || raw.length() > LONGEST) {
            return null;
        }
        String text = cleaned(raw);
        try {
            DateParts parts = parts(text, hints);
            if (parts == null) {
                Instant epoch = EpochTime.of(text);
                return epoch == null ? null : new ReadDate(epoch, Confidence.STATED);
            }
            return parts.day().getYear() < FIRST_YEAR ? null : resolved(parts, hints);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String cleaned(String raw) {
        if (raw.chars().allMatch(c -> c < 0x80)) {
            return BLANKS.matcher(raw.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        }
        StringBuilder digits = new StringBuilder(raw.length());
        Normalizer.normalize(raw, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else {
                digits.appendCodePoint(signOf(c));
            }
        });
        String text = BLANKS.matcher(digits).replaceAll(" ").strip();
        text = DateNames.folded(text);
        text = EAST_ASIAN.matcher(text).replaceAll("$1-$2-$3 ");
        return EAST_ASIAN_TIME
                .matcher(text)
                .replaceAll(time -> "%s:%02d".formatted(time.group(1), Integer.parseInt(time.group(2)))
                        + (time.group(3) == null ? "" : ":%02d".formatted(Integer.parseInt(time.group(3)))))
                .strip();
    }

    private static int signOf(int c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u060C', '\u3001', '\uFF0C' -> ',';
            case '\u2236' -> ':';
            default -> c;
        };
    }

    private DateParts parts(String text, DateHints hints) {
        var stamp = STAMP.matcher(text);
        if (stamp.matches()) {
            return new DateParts(
                    LocalDate.of(number(stamp.group(1)), number(stamp.group(2)), number(stamp.group(3))),
                    LocalTime.of(
                            number(stamp.group(4)),
                            number(stamp.group(5)),
                            stamp.group(6) == null ? 0 : number(stamp.group(6))),
                    null,
                    false);
        }
        boolean plain = text.indexOf('(') < 0 && text.indexOf('[') < 0;
        String bare = plain ? text : COMMENT.matcher(text).replaceAll(" ");
        DateParts parts = said(bare, hints);
        // Names of several words are seldom, and looking for them is not free.
        return parts == null && names.hasPhrase(bare) ? said(names.joined(bare), hints) : parts;
    }

    private DateParts said(String bare, DateHints hints) {
        TimeOfDay time = TimeOfDay.in(bare);
        DateWords words = new DateWords(names, zones);
        boolean known = time == null
                ? words.take(bare, false)
                : words.take(bare.substring(0, time.start()), false)
                        && words.take(bare.substring(time.end()), time.zone() == null);
        LocalDate day = known ? words.day(hints) : null;
        if (day == null) {
            return null;
        }
        return time == null
                ? new DateParts(day, null, null, words.doubtful())
                : new DateParts(
                        time.on(day),
                        time.in(words.half()),
                        time.zone() == null ? words.zone() : time.zone(),
                        words.doubtful());
    }

    private ReadDate resolved(DateParts parts, DateHints hints) {
        ZoneId home = hints.zone() == null ? ZoneOffset.UTC : hints.zone();
        if (parts.time() == null) {
            Instant midnight = parts.day().atStartOfDay(home).toInstant();
            return new ReadDate(midnight, parts.doubtful() ? Confidence.DOUBTFUL : Confidence.DAY);
        }
        LocalDateTime local = parts.day().atTime(parts.time());
        ZoneId stated = parts.zone() == null ? null : zone(parts.zone(), local, hints);
        Confidence confidence = parts.zone() == null ? Confidence.ZONE_ASSUMED : Confidence.STATED;
        if (parts.doubtful() || parts.zone() != null && stated == null) {
            confidence = Confidence.DOUBTFUL;
        }
        // RFC 2822 section 4.3: a zone that nobody knows says nothing.
        ZoneId zone = stated != null ? stated : parts.zone() == null ? home : ZoneOffset.UTC;
        return new ReadDate(local.atZone(zone).toInstant(), confidence);
    }

    /** An offset, the name of one, or a region of the time zone database; null where it is none that is known. */
    private ZoneId zone(String written, LocalDateTime local, DateHints hints) {
        String offset = written.replaceFirst("^(?:gmt|utc?)\\s?(?=[+-])", "");
        char first = offset.charAt(0);
        if (first == '+' || first == '-') {
            String digits = offset.substring(1).replace(":", "");
            String hours = digits.length() % 2 == 0 ? digits : "0" + digits;
            return ZoneOffset.of(first + hours);
        }
        if (written.contains("/")) {
            return ZoneId.getAvailableZoneIds().stream()
                    .filter(written::equalsIgnoreCase)
                    .findFirst()
                    .map(ZoneId::of)
                    .orElse(null);
        }
        return zones.offset(written, local, hints);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
