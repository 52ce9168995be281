package org.tocsin.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
    private final ConfigurationReader reader = new ConfigurationReader(Map.of("SECRET", "s3cret"));

    @ParameterizedTest
    @CsvSource({"'',", "'# nothing but a comment',", "'kafka: {}',"})
    void whatIsLeftOutHasItsDefault(String text) {
        assertThat(reader.parse(text, "t.yml")).isEqualTo(Configuration.defaults());
    }

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "30s, PT30S", "5m, PT5M", "2h, PT2H", "7d, PT168H", "PT90S, PT90S"})
    void durationsAreReadAsPeopleWriteThem(String written, String iso) {
        Configuration read = reader.parse("processor: {stories: {pause: " + written + "}}", "t.yml");

        assertThat(read.processor().stories().pause()).isEqualTo(Duration.parse(iso));
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndWhatIsAllowed() {
        assertThatThrownBy(() -> reader.parse("http:\n  port: 1\n  prot: 2\n", "t.yml"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("t.yml:3")
                .hasMessageContaining("http.prot")
                .hasMessageContaining("host, port");
    }

    @Test
    void aWrongValueIsNamedWithWhatWasExpected() {
        assertThatThrownBy(() -> reader.parse("http:\n  port: 70000\n", "t.yml"))
                .hasMessageContaining("t.yml:")
                .hasMessageContaining("expected 0 to 65535, found 70000");
        assertThatThrownBy(() -> reader.parse("processor:\n  stories:\n    pause: soon\n", "t.yml"))
                .hasMessageContaining("t.yml:3")
                .hasMessageContaining("expected a duration such as 30s")
                .hasMessageContaining("soon");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'kafka:\\n  prefix: a.\\n  partitions: many'      | t.yml:3: kafka.partitions: expected a whole number, found 'many'
                    'kafka:\\n  prefix: a.\\n  partitions: 0'         | t.yml:3: kafka.partitions: expected 1 to 1000, found 0
                    'kafka:\\n  bootstrap: here'                     | t.yml:2: kafka.bootstrap: expected HOST:PORT[,HOST:PORT], found 'here'
                    'feeds: hello'                                  | t.yml:1: feeds: expected a list, found 'hello'
                    'feeds:\\n- id: a\\n  url: {}'                    | t.yml:3: feeds[0].url: expected one value, found keys with values
                    'feeds:\\n- id: a\\n  name: A\\n  url: nonsense'   | t.yml:4: feeds[0]: feed a, url: expected an absolute http or https address, found nonsense
                    'delivery:\\n  channels:\\n  - {name: d, kind: fax}' | t.yml:3: delivery.channels[0].kind: expected one of console, webhook, found 'fax'
                    'just words'                                    | t.yml:1: (root): expected keys with values, found 'just words'
                    'http: {port: 1}\\nkafka: {}\\nhttp: {port: 2}'   | t.yml:3: expected every key once, found 'http' also in line 1
                    """)
    void aWrongValueIsToldWithItsOwnLineAndWithoutAWordOfJava(String text, String message) {
        assertThatThrownBy(() -> reader.parse(text.replace("\\n", "\n"), "t.yml"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void whatIsNoTextIsSaidToBeNone(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("t.yml"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> reader.read(file)).hasMessageContaining("not text in UTF-8");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        assertThatThrownBy(() -> reader.parse("http: {port: 1}\nkafka: a: b\n", "t.yml"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("t.yml:2");
    }

    @Test
    void aMissingFileIsSaid() {
        assertThatThrownBy(() -> reader.read(Path.of("no-such.yml")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no-such.yml")
                .hasMessageContaining("there is no such file");
    }

    @Test
    void aFeedIdTwiceIsRefused() {
        String twice =
                "feeds:\n- {id: a, url: 'http://a.example/f', name: A}\n- {id: a, url: 'http://b.example/f', name: B}\n";

        assertThatThrownBy(() -> reader.parse(twice, "t.yml")).hasMessageContaining("found 'a' twice");
    }

    @Test
    void secretsComeFromTheEnvironmentAndAreMasked() {
        Configuration read = reader.parse("kafka: {security: {sasl.jaas.config: '${SECRET}'}}", "t.yml");

        assertThat(read.kafka().security()).containsEntry("sasl.jaas.config", "s3cret");
        assertThat(read.masked().kafka().security()).containsEntry("sasl.jaas.config", "***");
        assertThatThrownBy(() -> reader.parse("kafka: {security: {a: '${OTHER}'}}", "t.yml"))
                .hasMessageContaining("OTHER");
    }

    @Test
    void theHashIsOfTheSettingsNotOfTheLayout() {
        String one = hash("processor: {stories: {reachKm: 30, pause: 3h}}");
        String two = hash("# c\nhttp: {port: 9}\nprocessor:\n  stories:\n    pause: 180m\n    reachKm: 30\n");
        String other = hash("processor: {stories: {reachKm: 31, pause: 3h}}");

        assertThat(one).hasSize(12).isEqualTo(two).isNotEqualTo(other);
    }

    private String hash(String text) {
        return ConfigurationReader.hash(reader.parse(text, "t.yml"));
    }
}
