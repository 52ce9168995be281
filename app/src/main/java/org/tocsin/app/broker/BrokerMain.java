package org.tocsin.app.broker;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The child process: locks the folder, formats it once, runs Kafka, and ends when its standard input does. The parent
 * holds the other end of that pipe, so that nothing outlives it, not even where it is killed outright.
 *
 * <p>The one argument is the folder. Exit codes: Kafka's own, {@value #IN_USE} where another broker has the folder,
 * {@value #NOT_FORMATTED} where it could not be formatted.
 */
public final class BrokerMain {
    static final int IN_USE = 3;
    static final int NOT_FORMATTED = 4;
    private static final Duration ORDERLY = Duration.ofSeconds(5);

    private BrokerMain() {}

    /** Runs until standard input ends or Kafka does. */
    public static void main(String[] args) throws IOException {
        BrokerFolder folder = new BrokerFolder(Path.of(args[0]));
        FileLock lock = lock(folder.lockFile());
        if (lock == null) {
            System.out.println("ERROR another broker holds the folder " + folder.root());
            System.exit(IN_USE);
        }
        leaveInterruptsToParent();
        Thread.ofPlatform().daemon().name("parent-watch").start(BrokerMain::endWithParent);
        if (!Files.exists(folder.formatted())) {
            format(folder);
        }
        kafka.Kafka.main(new String[] {folder.properties().toString()});
    }

    /** The lock is the process's own: the system drops it when the process ends, however it does. */
    private static FileLock lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock != null) {
            String parent = ProcessHandle.current()
                    .parent()
                    .map(process -> " of Tocsin " + process.pid())
                    .orElse("");
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap((ProcessHandle.current().pid() + parent).getBytes(StandardCharsets.US_ASCII)), 0);
        }
        return lock;
    }

    private static void format(BrokerFolder folder) {
        int code = kafka.tools.StorageTool.execute(
                new String[] {
                    "format",
                    "--config",
                    folder.properties().toString(),
                    "--cluster-id",
                    org.apache.kafka.common.Uuid.randomUuid().toString(),
                    "--ignore-formatted"
                },
                System.out);
        if (code != 0) {
            System.out.println("ERROR Kafka's storage tool could not format " + folder.data());
            System.exit(NOT_FORMATTED);
        }
    }

    /**
     * Ctrl-C in a terminal goes to the whole process group. The parent must close its clients first, so the broker
     * does not take it; it is told by its standard input. By reflection, since {@code sun.misc} is no API to compile
     * against; where it is missing, Ctrl-C ends the broker a little early.
     */
    private static void leaveInterruptsToParent() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object deaf = Proxy.newProxyInstance(
                    handler.getClassLoader(),
                    new Class<?>[] {handler},
                    (self, method, args) -> switch (method.getName()) {
                        case "equals" -> self == args[0];
                        case "hashCode" -> System.identityHashCode(self);
                        case "toString" -> "left to the parent";
                        default -> null;
                    });
            for (String name : new String[] {"INT", "HUP"}) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), deaf);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.out.println("WARN cannot leave Ctrl-C to the parent: " + e);
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on it; only its end counts.
            }
        } catch (IOException e) {
            // As good as its end.
        }
        Thread.ofPlatform().daemon().name("last-resort").start(() -> {
            try {
                Thread.sleep(ORDERLY.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
        System.exit(0);
    }
}
