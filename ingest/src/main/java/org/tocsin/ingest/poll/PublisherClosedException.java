package org.tocsin.ingest.poll;

/** The feed has gone to another owner, or is about to be taken up anew; its poller ends. */
public final class PublisherClosedException extends Exception {
    private static final long serialVersionUID = 1;

    public PublisherClosedException(String message) {
        super(message);
    }
}
