package org.tocsin.alerts.delivery;

import java.time.Duration;

/** How one attempt to tell a receiver of one revision went. */
public sealed interface Attempt {

    /** HTTP status, or null. */
    Integer status();

    /**
     * The receiver took it.
     *
     * @param status HTTP status, or null
     */
    record Delivered(Integer status) implements Attempt {}

    /**
     * The receiver will never take it, or is not there any more; trying again is of no use.
     *
     * @param status HTTP status, or null
     * @param error what went wrong, for a person
     */
    record Refused(Integer status, String error) implements Attempt {}

    /**
     * It did not arrive, but may the next time.
     *
     * @param status HTTP status, or null
     * @param error what went wrong, for a person
     * @param retryAfter how long the receiver asks to be left alone, or null
     */
    record Failed(Integer status, String error, Duration retryAfter) implements Attempt {}
}
