package org.tocsin.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationReader;
import picocli.CommandLine.Option;

/** The option of every command that reads the configuration. */
public final class ConfigurationOption {
    private static final Path USUAL = Path.of("tocsin.yml");

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "configuration; default: tocsin.yml in this folder, or all defaults where there is none")
    private Path file;

    /** The configuration in the file, or the defaults. */
    public Configuration configuration() {
        ConfigurationReader reader = new ConfigurationReader(System.getenv());
        if (file != null) {
            return reader.read(file);
        }
        return Files.exists(USUAL) ? reader.read(USUAL) : Configuration.defaults();
    }
}
