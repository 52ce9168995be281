package org.tocsin.alerts.desk;

/** A request that is not answered as it hoped; the message is for the one who sent it. */
final class HttpRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    HttpRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
