package org.tocsin.app.broker;

import java.nio.file.Path;

/** A process that starts a broker, tells its process id on standard output, and waits to be killed. */
public final class BrokerParent {
    private BrokerParent() {}

    /** The one argument is the broker's folder. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), BrokerSettings.defaults(), death -> {});
        broker.awaitReady();
        System.out.println(broker.pid());
        Thread.sleep(60_000);
        broker.stop();
    }
}
