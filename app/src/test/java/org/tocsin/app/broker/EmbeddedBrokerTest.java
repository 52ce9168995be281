package org.tocsin.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final BrokerSettings IMPATIENT = new BrokerSettings(null, null, null, Duration.ZERO);

    @TempDir
    Path folder;

    @Test
    void keepsItsTopicsAndItsAddressOverARestartAndItsFolderToItself() throws Exception {
        // Given a broker with a topic
        EmbeddedBroker first = EmbeddedBroker.start(folder, BrokerSettings.defaults(), EmbeddedBrokerTest::unexpected);
        first.awaitReady();
        try (Admin admin = admin(first)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }

        // When a second one wants the folder, then it is told who has it
        assertThatThrownBy(() -> EmbeddedBroker.start(folder, IMPATIENT, EmbeddedBrokerTest::unexpected))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("in use")
                .hasMessageContaining(String.valueOf(first.pid()));

        // When it is stopped and started again
        first.stop();
        assertThat(first.isAlive()).isFalse();
        CompletableFuture<BrokerException> death = new CompletableFuture<>();
        EmbeddedBroker second = EmbeddedBroker.start(folder, BrokerSettings.defaults(), death::complete);
        second.awaitReady();

        // Then everything is there
        assertThat(second.bootstrap()).isEqualTo(first.bootstrap());
        try (Admin admin = admin(second)) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        }

        // When it is killed, then that is told in one line
        ProcessHandle.of(second.pid()).orElseThrow().destroyForcibly();
        assertThat(death.get(10, TimeUnit.SECONDS).getMessage())
                .contains("ended by itself", "signal 9", "broker.log")
                .doesNotContain("\n");
    }

    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        // Given a process with a broker
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerParent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Optional<ProcessHandle> broker;
        try (BufferedReader said = parent.inputReader()) {
            broker = ProcessHandle.of(Long.parseLong(said.readLine()));
            assertThat(broker).get().matches(ProcessHandle::isAlive);

            // When the process is killed outright
            parent.destroyForcibly();
        }

        // Then its broker ends too
        await().atMost(Duration.ofSeconds(15)).until(() -> !broker.orElseThrow().isAlive());
    }

    @Test
    void wantsAFolderThatItCanWriteAndRoomOnItsDisk() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> EmbeddedBroker.start(file, IMPATIENT, EmbeddedBrokerTest::unexpected))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("expected a folder");

        BrokerSettings greedy = new BrokerSettings(null, Integer.MAX_VALUE, null, Duration.ZERO);
        assertThatThrownBy(() -> EmbeddedBroker.start(folder, greedy, EmbeddedBrokerTest::unexpected))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("MB free");
    }

    @Test
    void tellsTheLineOfItsLogThatSaysWhatWentWrong() throws Exception {
        // Given a log with an earlier run's error in it
        BrokerFolder layout = new BrokerFolder(folder);
        Files.writeString(layout.log(), "ERROR of last week\n");
        long start = layout.logSize();

        // When nothing, something harmless, and an error with its trace come after it
        assertThat(layout.tellingLine(start)).isEmpty();
        Files.writeString(layout.log(), "ERROR of last week\nstarting\n");
        assertThat(layout.tellingLine(start)).isEqualTo("starting");
        Files.writeString(
                layout.log(), "ERROR of last week\nstarting\nERROR no room\n\tat kafka.Log(Exception.java)\nbye\n");

        // Then the error is the one to tell
        assertThat(layout.tellingLine(start)).isEqualTo("ERROR no room");
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrap(), "client.id", "test"));
    }

    private static void unexpected(BrokerException death) {
        throw new AssertionError("the broker should be alive", death);
    }
}
