package org.tocsin.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.contracts.record.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Validates the configuration and prints the one in force. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Validates the configuration and prints what is in force, defaults included; secrets are masked.",
        footer = {"", "Example: ./tocsin config --config tocsin.yml"})
public final class ConfigCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption options;

    @Override
    public Integer call() throws JsonProcessingException {
        Configuration configuration = options.configuration();
        PrintWriter out = spec.commandLine().getOut();
        out.println("# hash " + ConfigurationReader.hash(configuration));
        out.print(new YAMLMapper().writeValueAsString(Json.mapper().valueToTree(configuration.masked())));
        out.flush();
        return 0;
    }
}
