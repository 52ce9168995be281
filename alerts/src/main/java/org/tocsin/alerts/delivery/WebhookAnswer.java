package org.tocsin.alerts.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * What a webhook's receiver answered.
 *
 * @param status HTTP status
 * @param retryAfter value of the header {@code Retry-After}, or null
 * @param date value of the header {@code Date}, or null
 */
record WebhookAnswer(int status, String retryAfter, String date) {
    /** Request timeout, too early, too many requests: of the 4xx, those that pass by themselves. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    /**
     * 2xx: delivered. 4xx: refused, but for 408, 425 and 429. All else failed, redirects too: they are not
     * followed, because the secret's signature must not go where nobody configured it.
     */
    Attempt judge() {
        if (status >= 200 && status <= 299) {
            return new Attempt.Delivered(status);
        }
        if (status >= 400 && status <= 499 && !PASSING.contains(status)) {
            return new Attempt.Refused(status, "the receiver refused it with HTTP " + status);
        }
        String error = status >= 300 && status <= 399
                ? "expected HTTP 2xx, found the redirect " + status
                        + ", which is not followed; configure the final address"
                : "expected HTTP 2xx, found " + status;
        // What is no HTTP status (RFC 9110, section 15) stays in the words alone.
        Integer known = status >= 100 && status <= 599 ? Integer.valueOf(status) : null;
        return new Attempt.Failed(known, error, askedWait());
    }

    /**
     * The wait that {@code Retry-After} asks for (RFC 9110, section 10.2.3), or null where there is none that
     * can be read. A date is taken against the answer's own {@code Date}, so that no clock but the
     * receiver's is trusted.
     */
    private Duration askedWait() {
        if (retryAfter == null) {
            return null;
        }
        String text = retryAfter.strip();
        try {
            if (text.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            if (date == null) {
                return null;
            }
            Duration wait = Duration.between(httpDate(date), httpDate(text));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZonedDateTime httpDate(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
