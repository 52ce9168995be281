package org.tocsin.app.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The child's command line: this process's own Java and class path, a small heap, its own logging. */
final class BrokerCommand {
    private BrokerCommand() {}

    static List<String> of(BrokerFolder folder, BrokerSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.heapMegabytes() + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(accessFlags(Runtime.version().feature()));
        command.add("-Dlogback.configurationFile=broker-logback.xml");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(BrokerMain.class.getName());
        command.add(folder.root().toString());
        return command;
    }

    /** Kafka's libraries use native code and {@code sun.misc.Unsafe}; from 24 on, Java warns unless told. */
    private static List<String> accessFlags(int feature) {
        return feature >= 24
                ? List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                : List.of("--enable-native-access=ALL-UNNAMED");
    }
}
