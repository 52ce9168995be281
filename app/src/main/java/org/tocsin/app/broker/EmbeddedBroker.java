package org.tocsin.app.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.tocsin.app.problem.FileProblem;

/**
 * A Kafka broker in a child process, with all of its data in one folder: started again on the same folder it goes on
 * where it was, under the same address while its ports are free. It ends when it is stopped, and also when this process
 * ends, even by SIGKILL.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Duration ORDERLY_STOP = Duration.ofSeconds(4);
    /** Beyond this, an exit code is a signal's number more. */
    private static final int SIGNALLED = 128;

    private static final int CONNECT_MS = 500;
    private static final long LOOK_AGAIN_MS = 50;

    private final BrokerFolder folder;
    private final BrokerPorts ports;
    private final BrokerSettings settings;
    private final Process process;
    private final long logStart;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private EmbeddedBroker(
            BrokerFolder folder, BrokerPorts ports, BrokerSettings settings, Process process, long logStart) {
        this.folder = folder;
        this.ports = ports;
        this.settings = settings;
        this.process = process;
        this.logStart = logStart;
    }

    /**
     * Starts a broker; it is not ready yet: {@link #awaitReady}.
     *
     * @param root the folder that is the broker's alone; made where it is missing
     * @param onDeath called at most once, from another thread, when the broker ends without being stopped; the
     *     exception's message is one line for a person
     * @throws BrokerException where the folder cannot be used or the process cannot start
     */
    public static EmbeddedBroker start(Path root, BrokerSettings settings, Consumer<BrokerException> onDeath)
            throws InterruptedException {
        BrokerFolder folder = new BrokerFolder(root);
        folder.prepare(settings.freeMegabytes());
        folder.awaitUnused(settings.patience());
        try {
            BrokerPorts ports = BrokerPorts.keptOrNew(folder.portsFile());
            Files.writeString(folder.properties(), BrokerProperties.text(folder, ports, settings));
            folder.turnLog();
            long logStart = folder.logSize();
            Process process = new ProcessBuilder(BrokerCommand.of(folder, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
            EmbeddedBroker broker = new EmbeddedBroker(folder, ports, settings, process, logStart);
            process.onExit().thenRun(() -> broker.ended(onDeath));
            return broker;
        } catch (IOException e) {
            throw new BrokerException(
                    "the embedded Kafka in " + folder.root() + " cannot start: " + FileProblem.of(e), e);
        }
    }

    /** Where clients connect: {@code host:port}. */
    public String bootstrap() {
        return ports.bootstrap();
    }

    /** The child's process id. */
    public long pid() {
        return process.pid();
    }

    /** What the child has to say; it says nothing anywhere else. */
    public Path log() {
        return folder.log();
    }

    /** Whether the child is there; it may not be ready yet. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Returns when the broker answers.
     *
     * @throws BrokerException where it died or did not answer in time ({@link BrokerSettings#ready})
     */
    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + settings.ready().toNanos();
        // The port first: Kafka's client would log a warning for every refused connection.
        while (!accepts()) {
            pause(deadline);
        }
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "embedded-broker-check",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                2000,
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false);
        try (Admin admin = Admin.create(client)) {
            while (!answers(admin)) {
                pause(deadline);
            }
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.clients()), CONNECT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(Admin admin) throws InterruptedException {
        try {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private void pause(long deadline) throws InterruptedException {
        if (!process.isAlive()) {
            throw death();
        }
        if (System.nanoTime() - deadline > 0) {
            throw new BrokerException("the embedded Kafka at " + bootstrap() + " does not answer after "
                    + settings.ready().toSeconds() + " s: see " + log() + seen());
        }
        Thread.sleep(LOOK_AGAIN_MS);
    }

    private void ended(Consumer<BrokerException> onDeath) {
        if (stopping.compareAndSet(false, true)) {
            onDeath.accept(death());
        }
    }

    private BrokerException death() {
        int code = process.exitValue();
        // What was killed from outside had nothing to say of it.
        String how = code > SIGNALLED ? "killed by signal " + (code - SIGNALLED) : "exit code " + code;
        return new BrokerException("the embedded Kafka in " + folder.root() + " ended by itself, " + how + ": see "
                + log() + (code > SIGNALLED ? "" : seen()));
    }

    private String seen() {
        String line = folder.tellingLine(logStart);
        return line.isEmpty() ? "" : " (last: " + line + ")";
    }

    /**
     * Stops the broker: in order within about four seconds, else by force, which costs a check of its logs at the next
     * start. Close its clients first. A second call does nothing.
     */
    public void stop() {
        stopping.set(true);
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended already.
        }
        try {
            if (process.waitFor(ORDERLY_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    @Override
    public void close() {
        stop();
    }
}
