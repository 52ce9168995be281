package org.tocsin.app.replay;

import java.time.Duration;
import java.util.List;
import org.tocsin.ingest.FeedSettings;

/** The outlets of a day as feeds to poll. */
public final class ReplayFeeds {
    private ReplayFeeds() {}

    /**
     * One feed an outlet, in the day's order.
     *
     * @param server where they are served; intervals are of the replay's clock
     */
    public static List<FeedSettings> of(DemoDay day, ReplayServer server) {
        return day.outlets().stream().map(outlet -> feed(outlet, server)).toList();
    }

    private static FeedSettings feed(Outlet outlet, ReplayServer server) {
        return new FeedSettings(
                outlet.id(),
                server.address(outlet.id()).toString(),
                outlet.name(),
                outlet.family(),
                outlet.country(),
                outlet.language(),
                outlet.format(),
                null,
                Duration.ofSeconds(outlet.pollSeconds()),
                false);
    }
}
