package org.tocsin.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tocsin.app.problem.FileProblem;
import org.tocsin.contracts.record.Json;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code tocsin.yml}; every error names the file, the line, what was expected and what was found. */
public final class ConfigurationReader {
    private final YAMLMapper yaml = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Duration.class, new PlainDuration()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, String> environment;

    /** @param environment where {@code ${NAME}} is looked up */
    public ConfigurationReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Reads a file.
     *
     * @throws ConfigurationException where it can't be read, or holds what is not allowed
     */
    public Configuration read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new ConfigurationException("cannot read the configuration " + file + ": "
                    + (Files.exists(file) ? FileProblem.of(e) : "there is no such file"));
        }
        return parse(text, file.toString());
    }

    /** As {@link #read}, from text; {@code name} stands in errors. */
    public Configuration parse(String text, String name) {
        Node tree = tree(text, name);
        try {
            Configuration configuration =
                    tree == null ? Configuration.defaults() : yaml.readValue(text, Configuration.class);
            return withSecrets(configuration, name);
        } catch (UnrecognizedPropertyException e) {
            String allowed = e.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
            throw new ConfigurationException(at(name, tree, e) + "unknown key '" + path(e) + "'; allowed here: "
                    + allowed.substring(1, allowed.length() - 1));
        } catch (ValueInstantiationException e) {
            String refusal = firstLine((e.getCause() == null ? e : e.getCause()).getMessage());
            String path = path(e);
            String where = name + ":" + (place(tree, e).refused(refusal) + 1) + ": ";
            // A record names its value by the whole path where it can.
            boolean whole = path.equals("(root)") || refusal.startsWith(path + ".");
            throw new ConfigurationException(where + (whole ? "" : path + ": ") + refusal);
        } catch (MismatchedInputException e) {
            throw new ConfigurationException(at(name, tree, e) + path(e) + ": "
                    + WrongValue.of(e, place(tree, e).value()));
        } catch (JsonMappingException e) {
            throw new ConfigurationException(at(name, tree, e) + path(e) + ": " + firstLine(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            throw new ConfigurationException(name + ": " + firstLine(e.getOriginalMessage()));
        }
    }

    /** The document's nodes with their lines; null where there is nothing but comments. */
    private static Node tree(String text, String name) {
        try {
            Node tree = new Yaml().compose(new StringReader(text));
            requireKeysOnce(tree, name);
            return tree;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new ConfigurationException(name + ":" + (line + 1) + ": not YAML: " + e.getProblem());
        }
    }

    /**
     * Short hash of what decides in a configuration (feeds, processor, alerts), carried by every incident and alert:
     * equal for equal settings, however the file is laid out and wherever the services run.
     */
    public static String hash(Configuration configuration) {
        try {
            byte[] canonical = Json.mapper()
                    .writeValueAsBytes(
                            List.of(configuration.feeds(), configuration.processor(), configuration.alerts()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the configuration can't be hashed", e);
        }
    }

    private Configuration withSecrets(Configuration c, String name) {
        KafkaSettings kafka = c.kafka();
        Map<String, String> security = kafka.security().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> resolved(entry.getValue(), name)));
        return c.withKafka(kafka.withSecurity(security));
    }

    private String resolved(String value, String name) {
        if (!value.startsWith("${") || !value.endsWith("}")) {
            return value;
        }
        String variable = value.substring(2, value.length() - 1);
        String found = environment.get(variable);
        if (found == null) {
            throw new ConfigurationException(
                    name + ": kafka.security wants the environment variable " + variable + ", which is not set");
        }
        return found;
    }

    /** YAML's parser lets the second of two equal keys win, and what stood under the first is lost. */
    private static void requireKeysOnce(Node node, String name) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(each -> requireKeysOnce(each, name));
        } else if (node instanceof MappingNode mapping) {
            Map<String, Integer> lines = new HashMap<>();
            for (NodeTuple entry : mapping.getValue()) {
                int line = entry.getKeyNode().getStartMark().getLine() + 1;
                Integer before = entry.getKeyNode() instanceof ScalarNode key ? lines.put(key.getValue(), line) : null;
                if (before != null) {
                    throw new ConfigurationException(name + ":" + line + ": expected every key once, found '"
                            + ((ScalarNode) entry.getKeyNode()).getValue() + "' also in line " + before);
                }
                requireKeysOnce(entry.getValueNode(), name);
            }
        }
    }

    /**
     * Where in the file something is wrong.
     *
     * @param line of its key, from 0
     * @param value what stands there
     */
    private record Place(int line, Node value) {

        /** The line of the key that a record's refusal begins with ({@code http.port: expected …}), or the record's. */
        int refused(String refusal) {
            String subject =
                    refusal.contains(": expected ") ? refusal.substring(0, refusal.indexOf(": expected ")) : "";
            NodeTuple entry =
                    entry(value, subject.substring(1 + Math.max(subject.lastIndexOf('.'), subject.lastIndexOf(' '))));
            return entry == null ? line : entry.getKeyNode().getStartMark().getLine();
        }
    }

    private static String at(String name, Node tree, JsonMappingException e) {
        return name + ":" + (place(tree, e).line() + 1) + ": ";
    }

    /** The parser stands behind the wrong value when it is found wrong; the line of its key is in the node tree. */
    private static Place place(Node tree, JsonMappingException e) {
        Node node = tree;
        int line = node.getStartMark().getLine();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null && node instanceof SequenceNode list) {
                node = list.getValue().get(step.getIndex());
                line = node.getStartMark().getLine();
                continue;
            }
            NodeTuple entry = entry(node, step.getFieldName());
            if (entry == null) {
                break;
            }
            line = entry.getKeyNode().getStartMark().getLine();
            node = entry.getValueNode();
        }
        return new Place(line, node);
    }

    private static NodeTuple entry(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return null;
        }
        return mapping.getValue().stream()
                .filter(each -> each.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "(root)" : path.toString();
    }

    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }

    /** {@code 250ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}, or ISO 8601 ({@code PT5M}). */
    private static final class PlainDuration extends StdScalarDeserializer<Duration> {
        private static final long serialVersionUID = 1L;

        PlainDuration() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText().strip();
            if (text.matches("\\d{1,9}(ms|s|m|h|d)")) {
                long number = Long.parseLong(text.replaceAll("\\D", ""));
                return switch (text.replaceAll("\\d", "")) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                };
            }
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw JsonMappingException.from(
                        parser, "expected a duration such as 30s, 5m, 2h, 7d or PT5M, found '" + text + "'");
            }
        }
    }
}
