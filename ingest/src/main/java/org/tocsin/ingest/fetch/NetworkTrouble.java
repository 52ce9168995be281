package org.tocsin.ingest.fetch;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Says in words what the network did; the exceptions of Java's client often have none. */
final class NetworkTrouble {
    private NetworkTrouble() {}

    static FetchResult.Failed of(Throwable trouble, URI address, Duration connectTimeout) {
        String host = address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
        if (has(trouble, UnresolvedAddressException.class) || has(trouble, UnknownHostException.class)) {
            return new FetchResult.Failed("host", "the name " + address.getHost() + " is not known (DNS)");
        }
        if (trouble instanceof HttpConnectTimeoutException) {
            return new FetchResult.Failed(
                    "connect", "expected a connection to " + host + " within " + connectTimeout + ", found none");
        }
        if (trouble instanceof HttpTimeoutException) {
            return new FetchResult.Failed("timeout", "expected an answer of " + host + ", found none in time");
        }
        if (trouble instanceof ConnectException) {
            return new FetchResult.Failed("connect", host + " refuses connections or cannot be reached");
        }
        if (has(trouble, CertificateException.class)) {
            return new FetchResult.Failed("tls", "the certificate of " + host + " is not trusted: " + told(trouble));
        }
        if (trouble instanceof SSLException) {
            return new FetchResult.Failed("tls", "no secure connection to " + host + ": " + told(trouble));
        }
        return new FetchResult.Failed("network", host + ": " + told(trouble));
    }

    private static boolean has(Throwable trouble, Class<?> kind) {
        for (Throwable each = trouble; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static String told(Throwable trouble) {
        String message = trouble.getMessage();
        return trouble.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
