package org.tocsin.app.command;

import java.time.Duration;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.KafkaAddress;
import org.tocsin.app.config.KafkaSettings;
import org.tocsin.app.wiring.KafkaProbe;
import org.tocsin.contracts.service.KafkaConnection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that has to do with Kafka. */
public final class KafkaOptions {
    /** Long enough for a broker that is started at the same time; short enough to wait for with a wrong address. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption option;

    @Option(
            names = {"-b", "--bootstrap"},
            paramLabel = "HOST:PORT",
            description = "the Kafka to use; overrides kafka.bootstrap of the configuration")
    private String bootstrap;

    /** The configuration with what the options say. */
    public Configuration configuration() {
        Configuration c = option.configuration();
        return bootstrap == null ? c : c.withKafka(given(c.kafka()));
    }

    private KafkaSettings given(KafkaSettings kafka) {
        try {
            KafkaAddress.list(bootstrap);
            return kafka.withBootstrap(bootstrap);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--bootstrap: " + e.getMessage(), e);
        }
    }

    /** The given Kafka once it answers, or a clear refusal where none is given or it does not. */
    public static KafkaConnection given(Configuration configuration) {
        KafkaSettings kafka = configuration.kafka();
        if (kafka.bootstrap() == null) {
            throw new MissingBootstrapException();
        }
        KafkaConnection connection = new KafkaConnection(kafka.bootstrap(), kafka.security());
        KafkaProbe.await(connection, PATIENCE);
        return connection;
    }
}
