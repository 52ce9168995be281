package org.tocsin.alerts.surge;

import java.time.Duration;
import java.time.Instant;

/**
 * Holds an area to its budget of alarms: an integral controller on the threshold. Every alarm adds one to the
 * balance, time takes the budget's rate off it, and while the balance is above the alarms that are free, each
 * one more asks for some more decades. So an area in which the model is wrong, in a war for instance, rings
 * less and less until it is back in its budget, and comes back by itself.
 *
 * <p>Bounded, so that it can make an area less easily roused, never deaf: {@link #MOST_DECADES} is below what
 * makes an alert critical.
 *
 * @param balance alarms beyond what the budget has paid for, 0 or more
 * @param at when the balance was struck, or null before the first alarm
 */
public record AlarmBudget(double balance, Instant at) {
    /** Nothing rung yet. */
    public static final AlarmBudget UNUSED = new AlarmBudget(0, null);

    /** By how much the threshold is lifted at most. */
    public static final double MOST_DECADES = 2;

    /** Alarms that a real surge and its echo may take before the threshold is lifted. */
    private static final double FREE = 2;

    private static final double DECADES_AN_ALARM = 0.5;

    private static final double SECONDS_A_MONTH = Duration.ofDays(30).toSeconds();

    /**
     * Powers of ten beyond the threshold that an alarm needs at {@code now}.
     *
     * @param falseRaises alarms a month that the budget pays for
     */
    public double extraDecades(Instant now, double falseRaises) {
        return Math.min(MOST_DECADES, DECADES_AN_ALARM * Math.max(0, balanceAt(now, falseRaises) - FREE + 1));
    }

    /** After an alarm at {@code now}. */
    public AlarmBudget afterAlarm(Instant now, double falseRaises) {
        return new AlarmBudget(balanceAt(now, falseRaises) + 1, at == null || at.isBefore(now) ? now : at);
    }

    private double balanceAt(Instant now, double falseRaises) {
        if (at == null || now.isBefore(at)) {
            return balance;
        }
        return Math.max(0, balance - Duration.between(at, now).toSeconds() / SECONDS_A_MONTH * falseRaises);
    }
}
