package org.tocsin.app.replay;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/**
 * Where a replay stands, kept in a file so that a replay opened again in the same folder goes on there.
 *
 * @param moved how far the recorded day is moved
 * @param reached the clock's time; the replay goes on from here
 * @param port where the feeds are served; 0 for any
 */
record ReplayState(Duration moved, Instant reached, int port) {

    /**
     * The state in {@code file}.
     *
     * @return null where there is no such file
     * @throws ReplayException where there is one that cannot be read
     */
    static ReplayState read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            return new ReplayState(
                    Duration.parse(kept.getProperty("moved", "")),
                    Instant.parse(kept.getProperty("reached", "")),
                    Integer.parseInt(kept.getProperty("port", "0")));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new ReplayException(
                    file + ": expected moved, reached and port of a replay, found: " + e.getMessage()
                            + "; delete its folder to begin the day anew",
                    e);
        }
    }

    /** Writes the state whole or not at all. */
    void write(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("moved", moved.toString());
        kept.setProperty("reached", reached.toString());
        kept.setProperty("port", String.valueOf(port));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            kept.store(writer, "Where the replayed day stands.");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
