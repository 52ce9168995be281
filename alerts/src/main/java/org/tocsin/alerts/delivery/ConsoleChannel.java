package org.tocsin.alerts.delivery;

import java.io.PrintStream;
import org.tocsin.contracts.alert.Alert;

/** Prints one block of text a revision. */
final class ConsoleChannel implements AlertChannel {
    private final String name;
    private final PrintStream out;

    ConsoleChannel(String name, PrintStream out) {
        this.name = name;
        this.out = out;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Attempt send(Alert alert) {
        // One call, so that blocks of several threads do not mix.
        out.print(AlertBlock.of(alert));
        out.flush();
        return out.checkError()
                ? new Attempt.Failed(null, "standard output cannot be written to", null)
                : new Attempt.Delivered(null);
    }
}
