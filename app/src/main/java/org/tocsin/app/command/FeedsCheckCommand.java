package org.tocsin.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.tocsin.app.config.Configuration;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.IngestService;
import org.tocsin.ingest.fetch.Fetcher;
import org.tocsin.ingest.poll.FeedCheck;
import org.tocsin.ingest.poll.FeedPoller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fetches every feed once and tells what came. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Fetches each feed of the configuration once; publishes nothing.",
        footer = {
            "",
            "Example: ./tocsin feeds check --config tocsin.yml",
            "Exit code 1 where a feed could not be read or brought no item."
        })
public final class FeedsCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption options;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Configuration configuration = options.configuration();
        List<FeedCheck> checks = checked(configuration);
        PrintWriter out = spec.commandLine().getOut();
        int widest = checks.stream()
                .mapToInt(check -> check.feed().id().length())
                .max()
                .orElse(4);
        String row = "%-" + Math.max(4, widest) + "s  %-10s %6s  %-20s  %s%n";
        out.printf(row, "feed", "format", "items", "newest", "status");
        for (FeedCheck check : checks) {
            out.printf(
                    row,
                    check.feed().id(),
                    check.format() == null ? "-" : check.format(),
                    check.items(),
                    check.newest() == null ? "-" : check.newest(),
                    status(check));
        }
        long failed = checks.stream().filter(check -> !check.isOk()).count();
        out.printf("%d feeds, %d could not be used%n", checks.size(), failed);
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private static String status(FeedCheck check) {
        String repairs = check.repairs().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return check.status()
                + (repairs.isEmpty() ? "" : "; mended: " + repairs)
                + (check.movedTo() == null ? "" : "; has moved to " + check.movedTo());
    }

    /** All checks, in the order of the configuration. */
    private static List<FeedCheck> checked(Configuration configuration)
            throws InterruptedException, ExecutionException {
        List<FeedSettings> feeds = configuration.feeds();
        List<FeedCheck> done = new ArrayList<>();
        Progress progress = new Progress("of " + feeds.size() + " feeds checked");
        FeedPoller.Tools tools = IngestService.tools(configuration.ingest(), PacedClock.system());
        Fetcher fetcher = tools.fetcher();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                fetcher) {
            CompletionService<FeedCheck> running = new ExecutorCompletionService<>(threads);
            feeds.forEach(feed -> running.submit(() -> FeedCheck.of(feed, tools)));
            while (done.size() < feeds.size()) {
                done.add(running.take().get());
                progress.show(done.size());
            }
        } finally {
            progress.end();
        }
        done.sort((one, other) -> Integer.compare(feeds.indexOf(one.feed()), feeds.indexOf(other.feed())));
        return done;
    }
}
