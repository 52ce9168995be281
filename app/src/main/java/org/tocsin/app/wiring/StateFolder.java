package org.tocsin.app.wiring;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tocsin.app.problem.FileProblem;

/**
 * A folder for the state stores of one service in one process. Several of a service may be started on one machine with
 * one configuration, and Kafka Streams wants a folder for each: the first takes {@code processor}, the next
 * {@code processor-2}. A process that is started again finds the folder that it left, and with it its stores.
 */
public final class StateFolder implements AutoCloseable {
    private static final int MOST = 100;

    private final Path path;
    private final FileChannel lock;

    private StateFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the first folder of a service that no process has.
     *
     * @param data the configuration's data folder; made where it is missing
     * @param service e.g. {@code processor}
     * @throws DataFolderException where the folder cannot be written
     */
    public static StateFolder claim(Path data, String service) {
        Path states = data.resolve("state");
        try {
            for (int number = 1; number <= MOST; number++) {
                String name = number == 1 ? service : service + "-" + number;
                Path path = Files.createDirectories(states.resolve(name));
                FileChannel lock = locked(states.resolve(name + ".lock"));
                if (lock != null) {
                    return new StateFolder(path, lock);
                }
            }
        } catch (IOException e) {
            throw new DataFolderException(
                    "data: expected a folder that can be written at " + data + ", found: " + FileProblem.of(e)
                            + "; set data: in the configuration, or mend the rights",
                    e);
        }
        throw new DataFolderException(
                "expected at most " + MOST + " of " + service + " with state in " + states + ", found more", null);
    }

    /** A channel that holds the lock, or null where another has it. The system drops it when the process ends. */
    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // This process has it. To close the channel would drop that lock too, so it stays open.
            return null;
        }
        channel.close();
        return null;
    }

    /** The folder; the claimant's alone until it is closed. */
    public Path path() {
        return path;
    }

    /** Leaves the folder to the next. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The system drops it with the process.
        }
    }
}
