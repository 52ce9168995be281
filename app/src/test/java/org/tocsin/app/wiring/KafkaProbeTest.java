package org.tocsin.app.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.service.KafkaConnection;

class KafkaProbeTest {
    /** The head of an answer to request 1 without error; nobody reads its rest. */
    private static final byte[] AS_KAFKA = {0, 0, 0, 10, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0};

    private static final byte[] AS_A_WEB_SERVER =
            "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void whatAnswersAsAKafkaDoesIsOne() throws IOException {
        try (ServerSocket server = answering(AS_KAFKA)) {
            assertThatCode(() -> probe("127.0.0.1:" + server.getLocalPort())).doesNotThrowAnyException();
        }
    }

    @Test
    void oneOfSeveralAddressesIsEnough() throws IOException {
        try (ServerSocket server = answering(AS_KAFKA)) {
            assertThatCode(() -> probe("127.0.0.1:" + unused() + ",127.0.0.1:" + server.getLocalPort()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whereNobodyListensThatIsSaidAtOnce() throws IOException {
        String nobody = "127.0.0.1:" + unused();

        assertThatThrownBy(() -> probe(nobody))
                .isInstanceOf(KafkaUnreachableException.class)
                .hasMessageContaining(nobody)
                .hasMessageContaining("refused");
    }

    @Test
    void whatIsNoKafkaIsToldApart() throws IOException {
        try (ServerSocket server = answering(AS_A_WEB_SERVER)) {
            assertThatThrownBy(() -> probe("127.0.0.1:" + server.getLocalPort()))
                    .hasMessageContaining("no Kafka");
        }
        try (ServerSocket server = answering(new byte[0])) {
            assertThatThrownBy(() -> probe("127.0.0.1:" + server.getLocalPort()))
                    .hasMessageContaining("no Kafka");
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThatThrownBy(() -> probe("no-such-host.invalid:9092"))
                .hasMessageContaining("no host of the name no-such-host.invalid");
    }

    private static void probe(String bootstrap) {
        KafkaProbe.await(KafkaConnection.to(bootstrap), Duration.ZERO);
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Answers every connection with the same bytes as soon as something is asked, and hangs up. */
    private static ServerSocket answering(byte[] answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    InputStream in = socket.getInputStream();
                    in.readNBytes(Math.max(1, in.available()));
                    OutputStream out = socket.getOutputStream();
                    out.write(answer);
                    out.flush();
                    socket.shutdownOutput();
                    in.readAllBytes();
                } catch (IOException e) {
                    // The test has ended, or the other side has seen enough.
                }
            }
        });
        return server;
    }
}
