package org.tocsin.alerts.delivery;

import org.tocsin.contracts.alert.Alert;

/** A way to tell one receiver. Called by one thread at a time. */
public interface AlertChannel extends AutoCloseable {

    /** The channel's name in the configuration. */
    String name();

    /**
     * Tells the receiver of one revision, within the channel's timeout. What goes wrong is an answer, not an
     * exception.
     */
    Attempt send(Alert alert);

    /** Ends what is under way; a {@link #send} that is running answers soon. */
    @Override
    default void close() {}
}
