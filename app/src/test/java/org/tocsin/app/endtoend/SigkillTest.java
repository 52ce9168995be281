package org.tocsin.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.app.account.Account;
import org.tocsin.app.broker.BrokerSettings;
import org.tocsin.app.broker.EmbeddedBroker;
import org.tocsin.app.replay.DemoDay;
import org.tocsin.contracts.alert.Alert;

/** Kills each service once in the middle of a replay and compares with a run in which nothing was killed. */
class SigkillTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The promise: output goes on within 15 s of a kill. The wait beyond it only tells how far off it was. */
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void everyItemIsAccountedForAndTheAlertsAreTheSame() throws Exception {
        DemoDay night = DemoDay.load(DemoDay.BUILT_IN)
                .between(Instant.parse("2022-09-12T19:00:00Z"), Instant.parse("2022-09-13T02:00:00Z"));
        // A day further back than needed: the clock runs on fast after it, and must not show tomorrow.
        DemoDay day = night.moved(night.offsetToEndBefore(Instant.now()).minusDays(1));
        try (EmbeddedBroker broker =
                EmbeddedBroker.start(folder.resolve("kafka"), BrokerSettings.defaults(), died -> {})) {
            broker.awaitReady();

            Set<String> undisturbed;
            try (ReplayedRun calm =
                    new ReplayedRun("calm", day, 1200, Duration.ofSeconds(12), broker.bootstrap(), folder)) {
                calm.startAll();
                await().atMost(PATIENCE).until(calm::drained);
                undisturbed = ids(calm.receiver().alerts());
            }

            try (ReplayedRun killed =
                    new ReplayedRun("killed", day, 240, Duration.ofSeconds(12), broker.bootstrap(), folder)) {
                killed.startAll();
                for (String service : List.of("ingest", "process", "alert")) {
                    killAndRestart(killed, service);
                }
                await().atMost(PATIENCE).until(killed::drained);
                Account account = killed.account();

                assertThat(account.problems()).isEmpty();
                // One feed breaks off in the middle that night; nothing else may be parked.
                assertThat(account.deadLetters().keySet()).isSubsetOf("ingest");
                assertThat(undisturbed).isNotEmpty();
                assertThat(ids(killed.receiver().alerts())).isEqualTo(undisturbed);
                assertThat(account.alerts().keySet()).isEqualTo(undisturbed);
            }
        }
    }

    private static void killAndRestart(ReplayedRun run, String service) throws Exception {
        await().atMost(PATIENCE).until(run::ready);
        long before = run.output(service);
        await().atMost(PATIENCE).until(() -> run.output(service) > before);

        run.kill(service);
        Instant killed = Instant.now();
        long left = run.output(service);
        run.start(service);

        await().atMost(GOES_ON_WITHIN).pollInterval(Duration.ofMillis(250)).until(() -> run.output(service) > left);
        System.out.printf(
                "%s: output went on %.1f s after SIGKILL%n",
                service, Duration.between(killed, Instant.now()).toMillis() / 1000.0);
    }

    private static Set<String> ids(List<Alert> alerts) {
        return alerts.stream().map(Alert::id).collect(Collectors.toSet());
    }
}
