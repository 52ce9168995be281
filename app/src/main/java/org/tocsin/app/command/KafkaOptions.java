package org.tocsin.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.app.config.HttpSettings;
import org.tocsin.app.config.KafkaSettings;
import org.tocsin.contracts.service.KafkaConnection;
import picocli.CommandLine.Option;

/** The options of every command that has to do with Kafka. */
public final class KafkaOptions {
    private static final Path USUAL = Path.of("tocsin.yml");

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "configuration; default: tocsin.yml in this folder, or all defaults where there is none")
    private Path file;

    @Option(
            names = {"-b", "--bootstrap"},
            paramLabel = "HOST:PORT",
            description = "the Kafka to use; overrides kafka.bootstrap of the configuration")
    private String bootstrap;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port of pages, /metrics and /health; overrides http.port; 0 takes a free one")
    private Integer port;

    /** The configuration with what the options say. */
    public Configuration configuration() {
        ConfigurationReader reader = new ConfigurationReader(System.getenv());
        Configuration c =
                file != null ? reader.read(file) : Files.exists(USUAL) ? reader.read(USUAL) : Configuration.defaults();
        KafkaSettings kafka = bootstrap == null ? c.kafka() : c.kafka().withBootstrap(bootstrap);
        HttpSettings http = port == null ? c.http() : new HttpSettings(c.http().host(), port);
        return c.withKafka(kafka).withHttp(http);
    }

    /** The given Kafka, or a clear refusal where none is given. */
    public static KafkaConnection given(Configuration configuration) {
        KafkaSettings kafka = configuration.kafka();
        if (kafka.bootstrap() == null) {
            throw new MissingBootstrapException();
        }
        return new KafkaConnection(kafka.bootstrap(), kafka.security());
    }
}
