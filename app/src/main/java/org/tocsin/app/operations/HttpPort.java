package org.tocsin.app.operations;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Opens the HTTP server of a process: one virtual thread a request. */
public final class HttpPort {
    /** Without it the JDK's server sends head and body in two packets, and the second waits 40 ms for an answer. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private HttpPort() {}

    /**
     * A server that has its port; it answers once its contexts are registered and it is started.
     *
     * @param host name or address to listen on, e.g. {@code 127.0.0.1} for this machine alone
     * @param port 0 to 65535; 0 takes any free one
     * @param setting what the port is called in the configuration, for the message
     * @throws PortInUseException where another process has the port, or the host is none of this machine's
     */
    public static HttpServer open(String host, int port, String setting) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new PortInUseException(setting + ": expected a host of this machine, found " + host, null);
        }
        if (System.getProperty(NO_DELAY) == null) {
            // Read once, when the first server of the process is made.
            System.setProperty(NO_DELAY, "true");
        }
        try {
            HttpServer server = HttpServer.create(address, 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            return server;
        } catch (BindException e) {
            throw new PortInUseException(
                    setting + ": cannot listen on " + host + " port " + port + " (" + e.getMessage()
                            + "): stop what listens there, or set another port",
                    e);
        } catch (IOException e) {
            throw new PortInUseException(setting + ": cannot listen on " + host + " port " + port + ": " + e, e);
        }
    }
}
