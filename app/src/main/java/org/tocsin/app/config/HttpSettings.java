package org.tocsin.app.config;

/**
 * Where pages, metrics and health are served.
 *
 * @param host address to listen on; default loopback, because the page lets whoever reaches it acknowledge
 *     alerts
 * @param port default 8080 for the desk and whatever runs it, 8081 for {@code ingest} alone, 8082 for
 *     {@code process} alone, so that all three can run on one machine; 0 takes a free port
 */
public record HttpSettings(String host, Integer port) {

    public HttpSettings {
        host = host == null ? "127.0.0.1" : host;
        if (port != null && (port < 0 || port > 65535)) {
            throw new IllegalArgumentException("http.port: expected 0 to 65535, found " + port);
        }
    }

    /** Loopback, and each command's own port. */
    public static HttpSettings defaults() {
        return new HttpSettings(null, null);
    }
}
