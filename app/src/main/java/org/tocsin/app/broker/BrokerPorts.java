package org.tocsin.app.broker;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The two loopback ports of a broker. They are kept in a file in its folder, so that a broker started again there has
 * the address that its clients know.
 *
 * @param clients where clients connect
 * @param controller where its own controller listens
 */
record BrokerPorts(int clients, int controller) {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /**
     * The ports of the last start where both are free, else two new ones that are; kept in {@code file}.
     *
     * @throws IOException where the file cannot be read or written, or no port is free
     */
    static BrokerPorts keptOrNew(Path file) throws IOException {
        BrokerPorts kept = read(file);
        if (kept != null && isFree(kept.clients) && isFree(kept.controller)) {
            return kept;
        }
        BrokerPorts fresh = fresh();
        fresh.write(file);
        return fresh;
    }

    /** The address that clients are given. */
    String bootstrap() {
        return LOOPBACK.getHostAddress() + ":" + clients;
    }

    private static BrokerPorts read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            return new BrokerPorts(
                    Integer.parseInt(kept.getProperty("clients", "")),
                    Integer.parseInt(kept.getProperty("controller", "")));
        } catch (IllegalArgumentException e) {
            // A half-written or meddled-with file costs only the old address.
            return null;
        }
    }

    private void write(Path file) throws IOException {
        Properties ports = new Properties();
        ports.setProperty("clients", String.valueOf(clients));
        ports.setProperty("controller", String.valueOf(controller));
        try (Writer writer = Files.newBufferedWriter(file)) {
            ports.store(writer, "The embedded broker's ports on loopback; delete this file for new ones.");
        }
    }

    private static BrokerPorts fresh() throws IOException {
        // Both are open at once, or the second could be the first again.
        try (ServerSocket clients = new ServerSocket(0, 1, LOOPBACK);
                ServerSocket controller = new ServerSocket(0, 1, LOOPBACK)) {
            return new BrokerPorts(clients.getLocalPort(), controller.getLocalPort());
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, LOOPBACK)) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
