package org.tocsin.app.command;

import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.HttpSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of every command that serves pages, metrics and health. */
public final class PortOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port of pages, /metrics and /health; overrides http.port; 0 takes a free one; default: "
                    + "8080, but 8081 for ingest and 8082 for process")
    private Integer port;

    /** {@code configuration} with the port that is asked for. */
    public Configuration in(Configuration configuration) {
        if (port == null) {
            return configuration;
        }
        try {
            return configuration.withHttp(new HttpSettings(configuration.http().host(), port));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--port: expected 0 to 65535, found " + port, e);
        }
    }
}
