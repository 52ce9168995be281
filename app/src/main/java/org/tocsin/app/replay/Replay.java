package org.tocsin.app.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.app.problem.FileProblem;
import org.tocsin.ingest.FeedSettings;

/**
 * A replayed day that is being served: the day, its clock and its server. Opened again in the same folder it goes on
 * where it was, on the same dates and, while its port is free, under the same addresses.
 */
public final class Replay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final Duration KEEP_EVERY = Duration.ofMillis(250);

    /** Kept ahead by this, so that the clock does not go back where the process is killed between two writings. */
    private static final Duration AHEAD = KEEP_EVERY.multipliedBy(3);

    private final DemoDay day;
    private final Duration moved;
    private final Path file;
    private final ReplayClock clock;
    private final ReplayServer server;
    private volatile boolean failing;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("replay-keeper").factory());

    private Replay(DemoDay day, Duration moved, Path file, ReplayClock clock, ReplayServer server) {
        this.day = day;
        this.moved = moved;
        this.file = file;
        this.clock = clock;
        this.server = server;
    }

    /**
     * Serves a day; its clock stands until {@link #begin}.
     *
     * @param folder where the replay keeps its state; made where it is missing
     * @param recorded the day under its own dates
     * @param speed seconds of the day in one of the wall's; it may differ from the last time
     * @param now the wall's time; the day ends less than a day before it, unless the folder holds a replay already, and the
     *     clock runs fast from there until it shows this time, so that the replay joins the present
     * @throws ReplayException where the folder cannot be used or nothing can be served
     */
    public static Replay open(Path folder, DemoDay recorded, double speed, Instant now) {
        Path file = folder.resolve("replay.properties");
        ReplayState kept = ReplayState.read(file);
        Duration moved = kept == null ? recorded.offsetToEndBefore(now) : kept.moved();
        DemoDay day = recorded.moved(moved);
        Instant from = kept == null ? day.start() : kept.reached();
        ReplayClock clock = new ReplayClock(from, now, speed);
        ReplayServer server = ReplayServer.start(day, clock, kept == null ? 0 : kept.port());
        Replay replay = new Replay(day, moved, file, clock, server);
        try {
            Files.createDirectories(folder);
            replay.keep(from);
        } catch (IOException e) {
            server.close();
            throw new ReplayException("the replay cannot keep its state in " + folder + ": " + FileProblem.of(e), e);
        }
        return replay;
    }

    /** Lets the day's time run: when whatever reads the feeds is ready. */
    public void begin() {
        clock.begin();
        long millis = KEEP_EVERY.toMillis();
        keeper.scheduleAtFixedRate(this::keepAhead, 0, millis, TimeUnit.MILLISECONDS);
    }

    /** The day, under the dates at which it is replayed. */
    public DemoDay day() {
        return day;
    }

    /** The day's clock, for every service that takes part. */
    public ReplayClock clock() {
        return clock;
    }

    /** The outlets as feeds to poll. */
    public List<FeedSettings> feeds() {
        return ReplayFeeds.of(day, server);
    }

    /** How far it is. */
    public ReplayProgress progress() {
        return new ReplayProgress(day, clock, server);
    }

    private void keepAhead() {
        try {
            keep(clock.instant().plus(clock.paced(AHEAD)));
            failing = false;
        } catch (IOException e) {
            cannotKeep(e);
        }
    }

    /** Said once: a full disk stays full four times a second. */
    private void cannotKeep(IOException problem) {
        if (!failing) {
            failing = true;
            LOG.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("error", FileProblem.of(problem))
                    .log("the replay cannot keep where it stands");
        }
    }

    private synchronized void keep(Instant reached) throws IOException {
        new ReplayState(moved, reached, server.port()).write(file);
    }

    /** Stops serving and keeps where the day stands. */
    @Override
    public void close() {
        keeper.shutdown();
        server.close();
        try {
            // The last writing ahead must not come after this one.
            keeper.awaitTermination(1, TimeUnit.SECONDS);
            keep(clock.instant());
        } catch (IOException e) {
            cannotKeep(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
