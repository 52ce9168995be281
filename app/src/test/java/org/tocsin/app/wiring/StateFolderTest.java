package org.tocsin.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    Path data;

    @Test
    void twoOfAServiceHaveAFolderEachAndTheNextTakesWhatIsFree() {
        try (StateFolder first = StateFolder.claim(data, "processor");
                StateFolder other = StateFolder.claim(data, "alerts")) {
            StateFolder second = StateFolder.claim(data, "processor");

            assertThat(first.path()).isEqualTo(data.resolve("state/processor")).isDirectory();
            assertThat(second.path())
                    .isEqualTo(data.resolve("state/processor-2"))
                    .isDirectory();
            assertThat(other.path()).isEqualTo(data.resolve("state/alerts"));

            second.close();
            try (StateFolder third = StateFolder.claim(data, "processor")) {
                assertThat(third.path()).isEqualTo(second.path());
            }
        }
        try (StateFolder again = StateFolder.claim(data, "processor")) {
            assertThat(again.path()).isEqualTo(data.resolve("state/processor"));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInWords() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "in the way");

        assertThatThrownBy(() -> StateFolder.claim(file, "processor"))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("expected a folder that can be written at " + file)
                .hasMessageNotContaining("java.");
        assertThatThrownBy(() -> DataFolder.require(file, "--data"))
                .isInstanceOf(DataFolderException.class)
                .hasMessageStartingWith("--data: expected a folder")
                .hasMessageNotContaining("java.");
    }
}
