package org.tocsin.app.wiring;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.tocsin.app.config.KafkaAddress;
import org.tocsin.contracts.service.KafkaConnection;

/**
 * Sees that a Kafka answers before any client is made. Kafka's clients try for a minute where nobody listens, do not
 * say why, and take the first bytes of anything else (a web server, a TLS listener) for the length of an answer of a
 * gigabyte.
 */
public final class KafkaProbe {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int CONNECT_MS = 3000;
    private static final int ANSWER_MS = 5000;

    /** What a broker answers to {@link #ask} is a few hundred bytes. */
    private static final int LONGEST_ANSWER = 1_000_000;

    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 1;

    private KafkaProbe() {}

    /**
     * Waits until one of the addresses answers as a Kafka does; with TLS, until one accepts a connection.
     *
     * @param patience how long to try, for a Kafka that is just starting
     * @throws KafkaUnreachableException where none does; it names the last one's reason
     */
    public static void await(KafkaConnection connection, Duration patience) {
        List<KafkaAddress> addresses = KafkaAddress.list(connection.bootstrap());
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            String problem = null;
            for (KafkaAddress address : addresses) {
                problem = problem(address, plain(connection));
                if (problem == null) {
                    return;
                }
            }
            if (System.nanoTime() >= deadline) {
                throw new KafkaUnreachableException(connection.bootstrap(), problem);
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaUnreachableException(connection.bootstrap(), "interrupted");
            }
        }
    }

    private static boolean plain(KafkaConnection connection) {
        return !connection
                .security()
                .getOrDefault("security.protocol", "PLAINTEXT")
                .endsWith("SSL");
    }

    /** Why an address can't be used, or null. */
    private static String problem(KafkaAddress address, boolean plain) {
        InetSocketAddress resolved = new InetSocketAddress(address.host(), address.port());
        if (resolved.isUnresolved()) {
            return "no host of the name " + address.host() + " is known";
        }
        try (Socket socket = new Socket()) {
            socket.connect(resolved, CONNECT_MS);
            if (plain) {
                socket.setSoTimeout(ANSWER_MS);
                ask(socket);
            }
            return null;
        } catch (SocketTimeoutException e) {
            return "no answer";
        } catch (EOFException e) {
            return "what listens there hangs up: it is no Kafka, or wants TLS (see kafka.security)";
        } catch (IOException e) {
            return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
    }

    /** Kafka's ApiVersions request, version 0: the one that every broker answers before anything else. */
    private static void ask(Socket socket) throws IOException {
        byte[] client = "tocsin.probe".getBytes(StandardCharsets.US_ASCII);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(2 + 2 + 4 + 2 + client.length);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.writeInt(CORRELATION);
        out.writeShort(client.length);
        out.write(client);
        out.flush();
        DataInputStream in = new DataInputStream(socket.getInputStream());
        int length = in.readInt();
        if (length < 4 || length > LONGEST_ANSWER || in.readInt() != CORRELATION) {
            throw new IOException("what answers there is no Kafka, or wants TLS (see kafka.security)");
        }
    }
}
