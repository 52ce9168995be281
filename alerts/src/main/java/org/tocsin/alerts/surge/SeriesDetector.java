package org.tocsin.alerts.surge;

import java.time.Duration;
import java.time.Instant;

/**
 * Scores one series of counts, row by row, by what came before.
 *
 * <p>For windows that end with the row (half an hour to a day, or one to seven steps where steps are coarse):
 * how unlikely are so many counts or more? The usual count is a level that forgets by half in 30 days and stays
 * one longest window behind, times the hour's and the weekday's factor ({@link Season}). The level is Gamma
 * distributed, so a count is negative binomial (Gamma-Poisson); clusters widen it by the {@link Spread} that
 * was seen. Each window may use its share of the error budget. The strongest window's decades are put in the
 * series' own measure ({@link Habit}), which makes scores of different series comparable, and of those only what
 * is new is told ({@link Novelty}). What is learned is clipped, so that a surge teaches little of itself.
 *
 * <p>The first longest window only teaches: until then nothing is unusual. Keeps state, some 2 KB for a series
 * with few counts; not for several threads.
 */
public final class SeriesDetector {
    /** Decades at a score of one half. */
    private static final double HALF_SCORE = 4;

    /** A single step is judged by itself where at least this is usual in it. */
    private static final double ENOUGH_IN_A_STEP = 1;

    /**
     * Counts of a day that are taken for usual everywhere: below that, that an area is rarely heard of says little of
     * the next thing that is heard, and would spend the budget on single incidents. Steps of a day are judged without:
     * they are sums already.
     */
    private static final double LEAST_USUAL = 0.5;

    private static final double CLIP = 3;

    /** An hour's quarter, or a step: how long what is usual in a window is used again. */
    private static final long REUSE_SECONDS = 900;

    private final SurgeSettings surge;
    private final SeriesSettings series;
    private final SeriesGrid grid;
    private final SpreadPool pool;
    private final double keptABlock;
    private final double[] pending;
    private final double[] windowFactor;

    private RecentCounts recent;
    private Season season;
    private Spread spread;
    private Habit habit;
    private Novelty novelty;
    private AlarmBudget budget = AlarmBudget.UNUSED;
    private long firstBlock;
    private long block;
    private long learned;
    private long last;
    private long factorsOf = Long.MIN_VALUE;
    private long lastAlarm = Long.MIN_VALUE / 2;
    private boolean open;
    private double priorRate;
    private double levelCounts;
    private double levelSeconds;

    /**
     * @param step length of a step, whole seconds
     * @param quietGaps true where a step without a row had no counts, false where nothing is known of it
     * @param pool what is learned together with other series of the same kind
     */
    public SeriesDetector(
            SurgeSettings surge, SeriesSettings series, Duration step, boolean quietGaps, SpreadPool pool) {
        this.surge = surge;
        this.series = series;
        this.grid = SeriesGrid.of(step, quietGaps, surge.windows());
        this.pool = pool;
        this.keptABlock = Math.pow(0.5, grid.blockSeconds() / grid.seconds(surge.halfLife()));
        this.priorRate = surge.pooledRate() / SeriesGrid.HOUR;
        this.pending = new double[grid.lag() + 2];
        this.windowFactor = new double[grid.windows().length];
    }

    /** Says that the series was watched from {@code time} on, before its first row. */
    public void begin(Instant time) {
        if (recent == null) {
            begin(stepOf(time));
        }
    }

    /**
     * Takes the next row.
     *
     * @param time its time; its step is the one that {@code time} lies in
     * @param count 0 or more; need not be whole
     * @throws IllegalArgumentException where the time is before the last row's step, or the count is none
     */
    public SeriesJudgement observe(Instant time, double count) {
        if (!(count >= 0) || Double.isInfinite(count)) {
            throw new IllegalArgumentException("expected a count of 0 or more, found " + count);
        }
        long step = stepOf(time);
        if (recent == null) {
            begin(step);
        }
        if (step < last) {
            throw new IllegalArgumentException(
                    "expected times in order, found " + time + " after " + Instant.ofEpochSecond(last * grid.step()));
        }
        if (!grid.quietGaps()) {
            fillGap(step);
        }
        take(step, count);
        return judge(step, count);
    }

    private long stepOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), grid.step());
    }

    private void begin(long step) {
        recent = new RecentCounts(grid.windows());
        season = new Season(grid);
        spread = new Spread(grid, pool, step);
        habit = new Habit(grid.longest(), step);
        novelty = new Novelty(grid.longest());
        last = step;
        block = Math.floorDiv(step, grid.block());
        firstBlock = block;
        learned = block;
    }

    /** Steps of which nothing is known are taken as usual: they teach nothing and surprise nobody. */
    private void fillGap(long step) {
        for (long missing = last + 1; missing < step; missing++) {
            take(missing, open ? usual(missing) : 0);
        }
    }

    private void take(long step, double count) {
        while (block < Math.floorDiv(step, grid.block())) {
            block++;
            learnWhatIsDue();
            pending[slot(block)] = 0;
        }
        last = step;
        pending[slot(block)] += count;
        recent.add(step, count);
        spread.count(step, count);
    }

    private int slot(long block) {
        return (int) Math.floorMod(block, (long) pending.length);
    }

    private void learnWhatIsDue() {
        if (!open && block - firstBlock >= grid.lag()) {
            open = true;
            double total = 0;
            for (long each = firstBlock; each < block; each++) {
                total += pending[slot(each)];
            }
            // The level must be there before its season can be told from it.
            double mean = total / (block - firstBlock);
            // What a busy series surely shows on its first day is a better guess than the pooled rate.
            double sure = (total - 2 * Math.sqrt(total)) / ((block - firstBlock) * grid.blockSeconds());
            priorRate = Math.max(priorRate, sure);
            for (; learned < block; learned++) {
                learn(learned, Math.max(mean, priorRate * grid.blockSeconds()));
            }
        } else if (open && block - learned > grid.lag()) {
            learn(learned, level() * grid.blockSeconds());
            learned++;
        }
    }

    private void learn(long each, double level) {
        long time = each * grid.blockSeconds();
        double factor = season.ofBlock(time);
        double usual = level * factor;
        double width = spread.ofBlock();
        double clip = usual + CLIP * (1 + Math.sqrt(usual * width));
        // What scatters how much is not known on the first day.
        double count = Math.min(pending[slot(each)], each - firstBlock < grid.lag() ? Math.max(clip, 4 * usual) : clip);
        levelCounts = levelCounts * keptABlock + count;
        levelSeconds = levelSeconds * keptABlock + grid.blockSeconds() * factor;
        season.learn(time, count, level, width);
    }

    /** Counts a second: the mean of the Gamma distribution. */
    private double level() {
        return (surge.priorShape() + levelCounts) / (surge.priorShape() / priorRate + levelSeconds);
    }

    private double usual(long step) {
        return level() * grid.step() * season.at(step * grid.step());
    }

    private SeriesJudgement judge(long step, double count) {
        int longest = grid.windows().length - 1;
        if (!open) {
            return new SeriesJudgement(0, 0, 0, false, length(longest), recent.sum(longest), 0);
        }
        refreshFactors(step);
        double level = Math.max(level(), grid.step() < SeriesGrid.DAY ? LEAST_USUAL / SeriesGrid.DAY : 0);
        double strongest = 0;
        int deciding = longest;
        for (int i = 0; i <= longest; i++) {
            double mean = level * windowFactor[i];
            spread.expect(i, mean);
            if (i == 0 && (mean < ENOUGH_IN_A_STEP || grid.windows()[1] == 1)) {
                continue;
            }
            double decades = decades(i, mean, level * grid.windows()[i] * grid.step());
            if (decades > strongest) {
                strongest = decades;
                deciding = i;
            }
        }
        double decades = novelty.of(step, habit.measured(step, strongest, count), count);
        return new SeriesJudgement(
                usual(step),
                decades / (decades + HALF_SCORE),
                decades,
                raises(step, decades, recent.sum(deciding)),
                length(deciding),
                recent.sum(deciding),
                level * windowFactor[deciding]);
    }

    /**
     * @param mean what is usual in the window at this time
     * @param average what is usual in a window of its length at any time
     */
    private double decades(int i, double mean, double average) {
        double count = recent.sum(i);
        if (count <= mean) {
            return 0;
        }
        // Below the average, clusters scatter like counts (variance ~ mean); above it, like levels (~ mean squared).
        double clusters = (spread.of(i) - 1) / Math.min(mean, average);
        double unknown = 1 / (surge.priorShape() + levelCounts);
        return new NegativeBinomial(mean, 1 / (clusters + unknown + spread.unknown(i))).decades(count)
                + Math.log10(grid.shares()[i]);
    }

    private boolean raises(long step, double decades, double count) {
        Instant now = Instant.ofEpochSecond(step * grid.step());
        double threshold = HALF_SCORE * series.threshold() / (1 - series.threshold());
        if (count < series.leastCount()
                || step - lastAlarm < grid.longest()
                || decades < threshold + budget.extraDecades(now, series.falseRaises())) {
            return false;
        }
        lastAlarm = step;
        budget = budget.afterAlarm(now, series.falseRaises());
        return true;
    }

    private void refreshFactors(long step) {
        long quarter = Math.floorDiv(step * grid.step(), REUSE_SECONDS);
        if (quarter == factorsOf) {
            return;
        }
        factorsOf = quarter;
        for (int i = 0; i < windowFactor.length; i++) {
            windowFactor[i] = factor(step, grid.windows()[i]);
        }
    }

    /** The season over the window of {@code steps} that ends with {@code step}, in seconds. */
    private double factor(long step, int steps) {
        int stride = (int) Math.max(1, Math.min(steps, SeriesGrid.HOUR / 2 / grid.step()));
        double sum = 0;
        int number = 0;
        for (int back = stride / 2; back < steps; back += stride) {
            sum += season.at((step - back) * grid.step());
            number++;
        }
        return sum / number * steps * grid.step();
    }

    private Duration length(int window) {
        return Duration.ofSeconds(grid.windows()[window] * grid.step());
    }
}
