package org.tocsin.alerts.surge;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What an area usually shows: hourly counts, exponentially forgotten, lagging behind the present.
 *
 * <p>The rate an hour is Gamma distributed (conjugate to the Poisson): shape {@code priorShape + counts},
 * rate {@code priorShape/pooledRate + hours}, with counts and hours both weighted by age. Counts that
 * come in clusters have a variance above their mean; the index of dispersion is estimated from the hourly
 * squares and widens the prediction (method of moments).
 *
 * @param since start of the first hour that it knows of
 * @param until end of the last hour that it knows of
 * @param hours weighted number of hours
 * @param counts weighted sum of hourly counts
 * @param squares weighted sum of squared hourly counts
 */
public record Baseline(Instant since, Instant until, double hours, double counts, double squares) {
    /**
     * Counts of one each that the dispersion is shrunk towards: few counts say little about clustering, and a
     * border's first outbreak must not make its second look ordinary.
     */
    private static final double DISPERSION_PRIOR = 20;

    private static final Duration HOUR = Duration.ofHours(1);

    /** A baseline that knows nothing yet, for an area that is first heard of at {@code time}. */
    public static Baseline startingAt(Instant time, SurgeSettings settings) {
        Instant start = hourOf(time).minus(settings.lag());
        return new Baseline(start, start, 0, 0, 0);
    }

    /** True where there is an hour to learn at {@code now}. */
    public boolean learnsBy(Instant now, SurgeSettings settings) {
        return until.isBefore(hourOf(now.minus(settings.lag())));
    }

    /**
     * Learns every whole hour up to the lag before {@code now}.
     *
     * @param counts counts by the start of their hour; an hour that is missing had none
     */
    public Baseline learnedUpTo(Instant now, NavigableMap<Instant, Integer> counts, SurgeSettings settings) {
        if (!learnsBy(now, settings)) {
            return this;
        }
        Instant end = hourOf(now.minus(settings.lag()));
        Baseline learned = this;
        for (Map.Entry<Instant, Integer> hour :
                counts.subMap(until, true, end, false).entrySet()) {
            learned = learned.afterQuiet(hour.getKey(), settings).afterHour(hour.getValue(), settings);
        }
        return learned.afterQuiet(end, settings);
    }

    /**
     * Corrects an hour that was learned already, or one before the first, whose count was
     * {@code before} and is {@code after}. An hour that is still to be learned changes nothing.
     */
    public Baseline corrected(Instant time, int before, int after, SurgeSettings settings) {
        Instant hour = hourOf(time);
        if (before == after || !hour.isBefore(until)) {
            return this;
        }
        Baseline known = hour.isBefore(since) ? extendedTo(hour, settings) : this;
        double weight = Math.pow(keptAnHour(settings), hoursBetween(hour, until) - 1.0);
        return new Baseline(
                known.since,
                until,
                known.hours,
                Math.max(0, counts + weight * (after - before)),
                Math.max(0, squares + weight * ((double) after * after - (double) before * before)));
    }

    /** Expected count an hour. */
    public double rate(SurgeSettings settings) {
        return shape(settings) / (settings.priorShape() / settings.pooledRate() + hours);
    }

    /** Prediction of the count in an ordinary window of {@code length}. */
    public NegativeBinomial prediction(Duration length, SurgeSettings settings) {
        double mean = rate(settings) * length.toMinutes() / 60.0;
        // Variance = mean · dispersion + mean²/shape: clustering, and not knowing the rate.
        return new NegativeBinomial(mean, mean / (dispersion() - 1 + mean / shape(settings)));
    }

    /** Variance of the hourly counts over their mean, 1 or more; 1 where they come one by one. */
    public double dispersion() {
        double meanOfHour = hours == 0 ? 0 : counts / hours;
        return Math.max(1, (squares + DISPERSION_PRIOR) / (counts + DISPERSION_PRIOR) - meanOfHour);
    }

    /** True while it knows too little time. */
    public boolean young(SurgeSettings settings) {
        return Duration.between(since, until).compareTo(settings.learning()) < 0;
    }

    private double shape(SurgeSettings settings) {
        return settings.priorShape() + counts;
    }

    private Baseline afterHour(int count, SurgeSettings settings) {
        double kept = keptAnHour(settings);
        return new Baseline(
                since,
                until.plus(HOUR),
                hours * kept + 1,
                counts * kept + count,
                squares * kept + (double) count * count);
    }

    private Baseline afterQuiet(Instant end, SurgeSettings settings) {
        if (end.equals(until)) {
            return this;
        }
        double kept = Math.pow(keptAnHour(settings), hoursBetween(until, end));
        return new Baseline(
                since, end, hours * kept + (1 - kept) / (1 - keptAnHour(settings)), counts * kept, squares * kept);
    }

    private Baseline extendedTo(Instant hour, SurgeSettings settings) {
        double kept = keptAnHour(settings);
        double fromSince = Math.pow(kept, hoursBetween(since, until));
        double fromHour = Math.pow(kept, hoursBetween(hour, until));
        return new Baseline(hour, until, hours + (fromSince - fromHour) / (1 - kept), counts, squares);
    }

    private static double keptAnHour(SurgeSettings settings) {
        return Math.pow(0.5, 1.0 / settings.halfLife().toHours());
    }

    private static long hoursBetween(Instant from, Instant to) {
        return Duration.between(from, to).toHours();
    }

    private static Instant hourOf(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }
}
