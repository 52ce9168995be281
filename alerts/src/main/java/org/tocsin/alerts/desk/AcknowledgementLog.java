package org.tocsin.alerts.desk;

import org.tocsin.contracts.desk.Acknowledgement;

/** Where acknowledgements are kept. */
@FunctionalInterface
interface AcknowledgementLog {

    /**
     * Keeps one; returns when it is safe.
     *
     * @throws HttpRefusal 503 where it could not be kept
     */
    void write(Acknowledgement acknowledgement) throws HttpRefusal;
}
