package org.tocsin.ingest.date;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seconds since 1970, or thousandths or millionths of them, told apart by their number of digits. */
final class EpochTime {
    private static final Pattern NUMBER = Pattern.compile("\\d{9,16}(?:\\.\\d{1,9})?");
    private static final Pattern DOT_NET = Pattern.compile("/date\\((\\d{9,16})(?:[+-]\\d{4})?\\)/");
    private static final long YEAR_1990 = 631_152_000L;
    private static final long YEAR_2100 = 4_102_444_800L;

    private EpochTime() {}

    /** The instant, or null where {@code text} is no such number of a time from 1990 to 2100. */
    static Instant of(String text) {
        Matcher dotNet = DOT_NET.matcher(text);
        String number = dotNet.matches() ? dotNet.group(1) : text;
        if (!NUMBER.matcher(number).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(number);
        int digits = value.toBigInteger().toString().length();
        BigDecimal seconds = switch (digits) {
            case 9, 10 -> value;
            case 12, 13 -> value.movePointLeft(3);
            case 16 -> value.movePointLeft(6);
            default -> BigDecimal.ZERO;
        };
        long whole = seconds.longValue();
        if (whole < YEAR_1990 || whole >= YEAR_2100) {
            return null;
        }
        long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
        return Instant.ofEpochSecond(whole, nanos);
    }
}
