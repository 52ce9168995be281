package org.tocsin.app.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.tocsin.app.problem.FileProblem;

/**
 * What lies where in a broker's folder, and whether a broker may start in it.
 *
 * @param root the folder; absolute
 */
record BrokerFolder(Path root) {
    private static final long MEGABYTE = 1_000_000;
    private static final long LARGEST_LOG_BYTES = 10 * MEGABYTE;
    private static final int TAIL_BYTES = 64 * 1024;
    private static final long LOOK_AGAIN_MS = 100;

    BrokerFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path data() {
        return root.resolve("data");
    }

    /** Kafka writes this file when it formats the data folder. */
    Path formatted() {
        return data().resolve("meta.properties");
    }

    Path properties() {
        return root.resolve("server.properties");
    }

    Path portsFile() {
        return root.resolve("ports.properties");
    }

    Path lockFile() {
        return root.resolve("broker.lock");
    }

    Path log() {
        return root.resolve("broker.log");
    }

    /**
     * Makes the folder where it is missing and checks that a broker can live in it.
     *
     * @throws BrokerException where it is not a folder, cannot be written, or its disk is too full
     */
    void prepare(int freeMegabytes) {
        try {
            Files.createDirectories(data());
            Files.delete(Files.createTempFile(root, "writable", ".tmp"));
            long free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
            if (free < freeMegabytes) {
                throw new BrokerException("expected " + freeMegabytes + " MB free for the embedded Kafka in " + root
                        + ", found " + free + " MB: make room, or choose another folder");
            }
        } catch (IOException e) {
            throw new BrokerException(
                    "expected a folder that can be written for the embedded Kafka at " + root + ", found: "
                            + FileProblem.of(e),
                    e);
        }
    }

    /**
     * Waits until no broker holds the folder.
     *
     * @throws BrokerException where one still does after {@code patience}
     */
    void awaitUnused(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isHeld()) {
            if (System.nanoTime() - deadline > 0 || parentLives()) {
                throw new BrokerException("the folder " + root + " is in use by another embedded Kafka, process "
                        + holder() + ": stop that Tocsin, or choose another folder");
            }
            Thread.sleep(LOOK_AGAIN_MS);
        }
    }

    /** Puts a log that has grown large aside, in place of the one before; only while no broker writes it. */
    void turnLog() throws IOException {
        if (logSize() > LARGEST_LOG_BYTES) {
            Files.move(log(), root.resolve("broker.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isHeld() {
        if (!Files.exists(lockFile())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new BrokerException("cannot see whether the folder " + root + " is in use: " + FileProblem.of(e), e);
        }
    }

    /** A broker whose parent lives is not about to leave. */
    private boolean parentLives() {
        String holder = holder();
        int last = holder.lastIndexOf(' ');
        try {
            return last > 0
                    && ProcessHandle.of(Long.parseLong(holder.substring(last + 1)))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String holder() {
        try {
            return Files.readString(lockFile()).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** How long the log is now, in bytes. */
    long logSize() {
        try {
            return Files.exists(log()) ? Files.size(log()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * The line of the log behind {@code start} that best says what went wrong: the last one with an error in it, or
     * the last one at all; empty where there is none.
     */
    String tellingLine(long start) {
        try {
            List<String> lines =
                    tail(start).lines().filter(line -> !line.isBlank()).toList();
            return lines.reversed().stream()
                    .filter(line -> line.contains("ERROR") || line.contains("Exception"))
                    .filter(line -> !line.startsWith("\tat "))
                    .findFirst()
                    .orElse(lines.isEmpty() ? "" : lines.getLast())
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    private String tail(long start) throws IOException {
        try (FileChannel channel = FileChannel.open(log(), StandardOpenOption.READ)) {
            long from = Math.max(Math.min(start, channel.size()), channel.size() - TAIL_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(bytes, from);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }
}
