package org.tocsin.app.endtoend;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.app.account.Account;
import org.tocsin.app.account.AccountReader;
import org.tocsin.app.account.Consumption;
import org.tocsin.app.account.TopicScan;
import org.tocsin.app.config.ClockSettings;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.app.replay.DemoDay;
import org.tocsin.app.replay.ReplayFeeds;
import org.tocsin.app.replay.ReplayServer;
import org.tocsin.app.wiring.TopicSetup;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;

/** A stretch of the demo day, read by ingest, processor and alerts in a process each, under topics of its own. */
final class ReplayedRun implements AutoCloseable {
    private final DemoDay day;
    private final PacedClock clock;
    private final String bootstrap;
    private final Topics topics;
    private final Path folder;
    private final Path config;
    private final ReplayServer server;
    private final AlertReceiver receiver;
    private final Map<String, ServiceProcess> services = new HashMap<>();

    ReplayedRun(String name, DemoDay day, double speed, Duration lead, String bootstrap, Path folder)
            throws IOException {
        this.day = day;
        this.bootstrap = bootstrap;
        this.topics = new Topics(name + ".");
        this.folder = Files.createDirectories(folder.resolve(name));
        // The clock begins when the services should be up, and runs on fast after the day so that everything is read.
        ClockSettings shared = new ClockSettings(
                Instant.now().plus(lead), day.start(), day.end().plus(Duration.ofHours(10)), speed);
        this.clock = shared.clock();
        this.server = ReplayServer.start(day, clock, 0);
        this.receiver = new AlertReceiver();
        this.config = this.folder.resolve("tocsin.yml");
        Map<String, Object> settings = Map.of(
                "kafka", Map.of("prefix", topics.prefix(), "partitions", 4),
                "data", this.folder.resolve("data").toString(),
                "clock", shared,
                "feeds", ReplayFeeds.of(day, server),
                "delivery",
                        Map.of(
                                "channels",
                                List.of(Map.of("name", "desk", "kind", "webhook", "url", receiver.address()))));
        Files.writeString(
                config, new YAMLMapper().writeValueAsString(Json.mapper().valueToTree(settings)));
        new TopicSetup(
                        connection(),
                        new ConfigurationReader(Map.of()).read(config).kafka())
                .create();
    }

    void start(String command) throws IOException {
        services.put(
                command,
                ServiceProcess.start(command, freePort(), config, bootstrap, folder.resolve(command + ".log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    void startAll() throws IOException {
        for (String command : List.of("process", "alert", "ingest")) {
            start(command);
        }
    }

    boolean ready() {
        return services.values().stream().allMatch(ServiceProcess::ready);
    }

    void kill(String command) throws InterruptedException {
        services.remove(command).kill();
    }

    /** Committed records in the topics that a service writes. */
    long output(String command) {
        List<String> written = switch (command) {
            case "ingest" -> List.of(topics.items());
            case "process" -> List.of(topics.incidents(), topics.rejects());
            default -> List.of(topics.activity(), topics.alerts());
        };
        long[] count = {0};
        new TopicScan(connection()).read(written, record -> count[0]++, read -> {});
        return count[0];
    }

    AccountReader.Reading read() {
        return new AccountReader(connection(), topics).read(count -> {});
    }

    Account account() {
        return read().account();
    }

    /** True where everything that the day holds has been read, decided and told. */
    boolean drained() throws InterruptedException {
        AccountReader.Reading reading = read();
        long served =
                server.served().values().stream().mapToLong(Long::longValue).sum();
        Consumption consumption = new Consumption(connection());
        return server.isRead()
                && !clock.instant().isBefore(day.end())
                && reading.account().itemVersions() == served
                && reading.account().balances()
                && consumption.complete(
                        topics.prefix() + "alerts",
                        topics.incidents(),
                        reading.extent().last())
                && consumption.complete(
                        topics.prefix() + "delivery.desk",
                        topics.alerts(),
                        reading.extent().last());
    }

    AlertReceiver receiver() {
        return receiver;
    }

    private KafkaConnection connection() {
        return KafkaConnection.to(bootstrap);
    }

    @Override
    public void close() {
        services.values().forEach(ServiceProcess::close);
        server.close();
        receiver.close();
    }
}
