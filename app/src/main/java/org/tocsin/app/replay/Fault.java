package org.tocsin.app.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;

/**
 * What goes wrong at an outlet for a while.
 *
 * @param kind what
 * @param from first instant
 * @param to first instant after it
 * @param retryAfterSeconds what an unavailable outlet asks for, in seconds of the replay's clock; null asks nothing
 */
public record Fault(Kind kind, Instant from, Instant to, Integer retryAfterSeconds) {

    /** The ways to fail. */
    public enum Kind {
        /** The document ends in the middle, as from a generator that died; status 200. */
        @JsonProperty("truncated")
        TRUNCATED,
        /** Status 503. */
        @JsonProperty("unavailable")
        UNAVAILABLE
    }

    public Fault {
        if (kind == null || from == null || to == null || !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "fault: expected a kind and a from before its to, found " + kind + ", " + from + ", " + to);
        }
    }

    boolean isOn(Instant now) {
        return !now.isBefore(from) && now.isBefore(to);
    }

    Fault moved(Duration offset) {
        return new Fault(kind, from.plus(offset), to.plus(offset), retryAfterSeconds);
    }
}
