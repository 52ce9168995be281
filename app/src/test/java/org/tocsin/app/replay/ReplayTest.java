package org.tocsin.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final DemoDay DAY = DemoDay.load("replay/small");
    private static final Instant NOW = Instant.parse("2025-01-15T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void goesOnWhereItWasOnTheSameDatesAndAddresses() {
        // Given a replay that has run for a while
        Instant reached;
        Instant ends;
        String address;
        try (Replay first = Replay.open(folder, DAY, 600, NOW)) {
            assertThat(first.clock().instant()).isEqualTo(first.day().start());
            assertThat(first.progress().published())
                    .containsOnlyKeys("hill-post")
                    .containsValue(0L);
            first.begin();
            await().until(() -> first.progress().published().get("hill-post") >= 1);
            assertThat(first.progress().isThrough()).isFalse();
            reached = first.clock().instant();
            ends = first.day().end();
            address = first.feeds().getFirst().url();
        }

        // When it is opened again weeks later
        try (Replay second = Replay.open(folder, DAY, 600, NOW.plus(Duration.ofDays(30)))) {
            // Then it is the same day, at the same place
            assertThat(second.day().end()).isEqualTo(ends);
            assertThat(second.clock().instant()).isBetween(reached, reached.plus(Duration.ofMinutes(30)));
            assertThat(second.feeds().getFirst().url()).isEqualTo(address);
        }
    }

    @Test
    void doesNotGoBackWhereItWasKilled() throws Exception {
        // Given what a replay had written when it was killed
        Path kept = folder.resolve("kept");
        Instant shown;
        try (Replay killed = Replay.open(folder, DAY, 600, NOW)) {
            killed.begin();
            await().until(() -> killed.progress().fraction() > 0.05);
            shown = killed.clock().instant();
            Files.createDirectories(kept);
            Files.copy(
                    folder.resolve("replay.properties"),
                    kept.resolve("replay.properties"),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        // When it is opened again, then its clock has not gone back
        try (Replay again = Replay.open(kept, DAY, 600, NOW)) {
            assertThat(again.clock().instant()).isAfterOrEqualTo(shown);
        }
    }

    @Test
    void runsThroughTheWholeDay() {
        try (Replay replay = Replay.open(folder, DAY, 100_000, NOW)) {
            replay.begin();
            await().until(() -> replay.progress().isThrough());
            assertThat(replay.progress().published())
                    .containsEntry("hill-post", replay.progress().versions());
            assertThat(replay.progress().fraction()).isEqualTo(1);
            await().until(() -> replay.clock().speed() == 1);
            assertThat(replay.clock().instant()).isAfterOrEqualTo(NOW);
        }
    }

    @Test
    void saysWhichFileItCannotRead() throws Exception {
        Files.writeString(folder.resolve("replay.properties"), "moved=P1W\nreached=soon\n");
        assertThatThrownBy(() -> Replay.open(folder, DAY, 600, NOW))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("replay.properties")
                .hasMessageContaining("delete");
    }
}
