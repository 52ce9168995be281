package org.tocsin.app.command;

/** A counter on standard error where the launcher found that to be a terminal; silent elsewhere. */
final class Progress {
    private static final long EVERY_NANOS = 200_000_000;

    private final String what;
    private final boolean terminal = Boolean.getBoolean("tocsin.terminal");
    private long shown = System.nanoTime() - EVERY_NANOS;
    private boolean written;

    /** @param what what is counted, e.g. {@code records read} */
    Progress(String what) {
        this.what = what;
    }

    /** Shows the count, at most five times a second. */
    void show(long count) {
        if (terminal && System.nanoTime() - shown >= EVERY_NANOS) {
            shown = System.nanoTime();
            written = true;
            System.err.printf("\r%,d %s", count, what);
        }
    }

    /** Clears the line. */
    void end() {
        if (written) {
            System.err.print("\r\u001b[K");
        }
    }
}
