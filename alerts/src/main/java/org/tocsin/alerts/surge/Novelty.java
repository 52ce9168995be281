package org.tocsin.alerts.surge;

/**
 * What of a surprise is new. The first rows of an episode have all of it; while it goes on, a row that is not
 * clearly more surprising than what was said already has only what it is beyond that, which is little. What was
 * said fades, and is forgotten when the series was ordinary for as long as the longest window.
 */
final class Novelty {
    /** A row that is this much above what was said is said again. */
    private static final double CLEARLY = 1.3;

    /** Most decades of a row that is not. */
    private static final double MOST_LEFT = 1;

    /** Above this share of what was said an episode goes on. */
    private static final double GOES_ON = 0.5;

    /** So slow that what stands in the longest window all the time is not said twice because the first has faded. */
    private static final double HALF_LIFE = 4;

    private final double length;
    private double said;
    private long saidAt;
    private long lastHigh;
    private long lastStep;
    private double before;

    /** @param length steps of the longest window */
    Novelty(double length) {
        this.length = length;
    }

    /**
     * The part of {@code decades} that is new at {@code step}.
     *
     * @param count the step's own count: where it has none, it has nothing new
     */
    double of(long step, double decades, double count) {
        if (step - lastHigh > length) {
            // What still stands of it in the longest window is nothing new either.
            said = step - lastStep > length ? 0 : Math.min(said, before);
            saidAt = step;
        }
        if (decades > GOES_ON * said) {
            lastHigh = step;
        }
        lastStep = step;
        before = decades;
        if (count == 0) {
            return 0;
        }
        double standing = said * Math.pow(0.5, (step - saidAt) / (HALF_LIFE * length));
        if (decades > standing * CLEARLY) {
            said = decades;
            saidAt = step;
            lastHigh = step;
            return decades;
        }
        return Math.clamp(decades - standing, 0, MOST_LEFT);
    }
}
