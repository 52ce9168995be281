package org.tocsin.app.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.wiring.TopicSetup;
import org.tocsin.contracts.record.TopicLayout;
import org.tocsin.contracts.record.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates or describes the topics. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Creates Tocsin's topics in a Kafka, or describes how they are laid out.",
        footer = {"", "Example: ./tocsin topics create --bootstrap localhost:9092"})
public final class TopicsCommand implements Callable<Integer> {
    private enum Action {
        CREATE,
        DESCRIBE
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions options;

    @Parameters(arity = "1", paramLabel = "create|describe", description = "what to do")
    private Action action;

    @Override
    public Integer call() {
        Configuration configuration = options.configuration();
        PrintWriter out = spec.commandLine().getOut();
        if (action == Action.DESCRIBE) {
            new Topics(configuration.kafka().prefix())
                    .layout(configuration.kafka().partitions())
                    .forEach(topic -> out.println(described(topic)));
        } else {
            new TopicSetup(KafkaOptions.given(configuration), configuration.kafka())
                    .create()
                    .forEach(made -> out.printf(
                            "%-24s %2d partitions  %s%n",
                            made.layout().name(), made.partitions(), made.created() ? "created" : "was there"));
        }
        out.flush();
        return 0;
    }

    private static String described(TopicLayout topic) {
        Map<String, String> settings = new TreeMap<>(topic.settings());
        return "%-24s %2d partitions  %s".formatted(topic.name(), topic.partitions(), settings);
    }
}
