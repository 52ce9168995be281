package org.tocsin.app.wiring;

/** Kafka does not answer, or refuses; the message is one line for a person. */
public final class KafkaUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With why, in words. */
    public KafkaUnreachableException(String bootstrap, String problem) {
        super(message(bootstrap, problem));
    }

    /** With the deepest cause's own words. */
    public KafkaUnreachableException(String bootstrap, Throwable cause) {
        super(message(bootstrap, root(cause)), cause);
    }

    private static String message(String bootstrap, String problem) {
        return "Kafka at " + bootstrap + " cannot be used: " + problem + "; is it running, and is the address right?";
    }

    private static String root(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
