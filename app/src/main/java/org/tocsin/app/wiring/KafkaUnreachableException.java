package org.tocsin.app.wiring;

/** Kafka does not answer, or refuses; the message is one line for a person. */
public final class KafkaUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KafkaUnreachableException(String bootstrap, Throwable cause) {
        super(
                "Kafka at " + bootstrap + " cannot be used: " + root(cause)
                        + "; is it running, and is the address right?",
                cause);
    }

    private static String root(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
