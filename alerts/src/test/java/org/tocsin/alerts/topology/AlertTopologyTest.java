package org.tocsin.alerts.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.alerts.activity.SampleReport.START;
import static org.tocsin.alerts.activity.SampleReport.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.alerts.AlertSettings;
import org.tocsin.alerts.activity.SampleReport;
import org.tocsin.alerts.lifecycle.AreaState;
import org.tocsin.alerts.lifecycle.AreaTracker;
import org.tocsin.alerts.lifecycle.CountryNames;
import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.RecordType;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.StreamsService;

class AlertTopologyTest {
    private static final Topics TOPICS = Topics.standard();

    @TempDir
    Path stateDir;

    private final ManualClock clock = new ManualClock(START.plus(Duration.ofHours(1)), 1);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, IncidentReport> incidents;
    private TestInputTopic<String, byte[]> rawIncidents;
    private TestInputTopic<String, Acknowledgement> desk;
    private TestOutputTopic<String, byte[]> activity;
    private TestOutputTopic<String, byte[]> alerts;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void open() {
        open(Map.of());
    }

    private void open(Map<String, Object> overrides) {
        Properties settings = new Properties();
        settings.putAll(StreamsService.settings("alerts", KafkaConnection.to("nowhere:1"), TOPICS, stateDir));
        settings.putAll(overrides);
        driver = new TopologyTestDriver(topology().get(), settings, clock.instant());
        incidents = driver.createInputTopic(
                TOPICS.incidents(), new StringSerializer(), new JsonSerde<>(IncidentReport.class).serializer());
        rawIncidents = driver.createInputTopic(TOPICS.incidents(), new StringSerializer(), new ByteArraySerializer());
        desk = driver.createInputTopic(
                TOPICS.desk(), new StringSerializer(), new JsonSerde<>(Acknowledgement.class).serializer());
        activity = driver.createOutputTopic(TOPICS.activity(), new StringDeserializer(), new ByteArrayDeserializer());
        alerts = driver.createOutputTopic(TOPICS.alerts(), new StringDeserializer(), new ByteArrayDeserializer());
        deadLetters = driver.createOutputTopic(
                TOPICS.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aSurgeBecomesAnAlertWithHeadersAndATimestampOfItsReport() {
        raise();

        TestRecord<String, byte[]> record = alerts.readRecord();
        Alert alert = read(record.value(), Alert.class);
        assertThat(record.key()).isEqualTo("AM-AZ.1");
        assertThat(alert.state()).isEqualTo(AlertState.RAISED);
        assertThat(record.timestamp()).isEqualTo(START.plusSeconds(5 * 60 + 90).toEpochMilli());
        assertThat(text(record.headers()))
                .isEqualTo(Map.of(
                        "ce_id", "AM-AZ.1/1",
                        "ce_source", "/tocsin/alerts",
                        "ce_type", "org.tocsin.alert.v1",
                        "ce_specversion", "1.0",
                        "ce_time", alert.updated().toString(),
                        "ce_dataschema", "urn:tocsin:schema:alert:1",
                        "content-type", "application/json"));
        assertThat(alerts.isEmpty()).isTrue();
        assertThat(registry.counter("tocsin.alerts.revisions", "state", "raised")
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("tocsin.alerts.active").gauge().value()).isEqualTo(1);
    }

    @Test
    void everyPublishedRecordIsWhatItsSchemaSays() {
        raise();
        send(report("d")
                .story("s2")
                .family("kura")
                .minute(30)
                .claim("AZ", "AM")
                .killed("AZ", 3, "AZ")
                .place("Goris", "AM/08", 39.511, 46.342));
        clock.set(START.plus(Duration.ofHours(30)));
        driver.advanceWallClockTime(Duration.ofSeconds(10));

        List<byte[]> revisions = alerts.readValuesToList();
        List<byte[]> steps = activity.readValuesToList();
        assertThat(revisions).hasSize(3);
        assertThat(steps).hasSizeGreaterThan(3);
        assertThat(revisions)
                .allSatisfy(value -> assertThat(faults(RecordType.ALERT, value)).isEmpty());
        assertThat(steps)
                .allSatisfy(
                        value -> assertThat(faults(RecordType.ACTIVITY, value)).isEmpty());
    }

    @Test
    void activityStandsUnderItsAreaAndADivisionUnderItsBorderToo() {
        send(report("a").place("Goris", "AM/08", 39.511, 46.342));
        send(report("b").family("neva").minute(5));

        List<TestRecord<String, byte[]>> steps = activity.readRecordsToList();
        assertThat(steps).extracting(TestRecord::key).containsExactly("AM-AZ", "AM-AZ/AM/08");
        assertThat(read(steps.getFirst().value(), Activity.class).from()).isEqualTo(START);
        assertThat(text(steps.getFirst().headers())).containsEntry("ce_type", "org.tocsin.activity.v1");
    }

    @Test
    void aTimestampIsNeverAheadOfTheClock() {
        clock.set(START);

        raise();

        assertThat(alerts.readRecord().timestamp()).isEqualTo(START.toEpochMilli());
    }

    @Test
    void theClockResolves() {
        raise();
        alerts.readValuesToList();

        clock.set(START.plus(Duration.ofHours(25)));
        driver.advanceWallClockTime(Duration.ofSeconds(9));
        assertThat(alerts.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        Alert resolved = read(alerts.readValue(), Alert.class);
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.resolved())
                .isEqualTo(START.plus(Duration.ofMinutes(5)).plus(Duration.ofHours(24)));
        assertThat(registry.get("tocsin.alerts.active").gauge().value()).isZero();
    }

    @Test
    void anAcknowledgementReachesTheBorderOfItsAlert() {
        raise();
        alerts.readValuesToList();
        Instant at = START.plus(Duration.ofMinutes(50));

        desk.pipeInput("silence-1", new Acknowledgement(null, "night desk", at, null), at);
        desk.pipeInput("AM-AZ.1", new Acknowledgement("AM-AZ.1", "night desk", at, "seen"), at);

        Alert acknowledged = read(alerts.readValue(), Alert.class);
        assertThat(acknowledged.acknowledgedBy()).isEqualTo("night desk");
        assertThat(acknowledged.state()).isEqualTo(AlertState.UPDATED);
        assertThat(acknowledged.revision()).isEqualTo(2);
        assertThat(alerts.isEmpty()).isTrue();
    }

    @Test
    void poisonGoesToTheDeadLettersAloneWithItsBytes() {
        byte[] poison = "no JSON at all".getBytes(StandardCharsets.UTF_8);
        driver.close();
        // The driver drops what a deserialization handler sends within a transaction; a broker does not.
        open(Map.of(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE));

        send(report("a"));
        rawIncidents.pipeInput("AM-AZ", poison);
        incidents.pipeInput("IN-PK", report("x").build());
        incidents.pipeInput("no border", report("y").border("no border").build());
        send(report("b").family("neva").minute(2));
        send(report("c").family("meridien").minute(5));

        List<TestRecord<byte[], byte[]>> dead = deadLetters.readRecordsToList();
        assertThat(dead)
                .extracting(letter -> new String(letter.key(), StandardCharsets.UTF_8))
                .containsExactly("AM-AZ", "IN-PK", "no border");
        assertThat(dead.getFirst().value()).isEqualTo(poison);
        assertThat(text(dead.get(1).headers()).keySet()).anyMatch(name -> name.startsWith("__streams.errors."));
        assertThat(alerts.readKeyValuesToList()).hasSize(1);
    }

    @Test
    void aRestartWithTheSameStateGoesOn() {
        send(report("a"));
        send(report("b").family("neva").minute(2));
        KeyValueStore<String, AreaState> store = driver.getKeyValueStore(AlertTopology.AREA_STATE);
        AreaState kept = store.get("AM-AZ");

        driver.close();
        open();
        driver.<String, AreaState>getKeyValueStore(AlertTopology.AREA_STATE).put("AM-AZ", kept);
        send(report("c").family("meridien").minute(5));

        assertThat(read(alerts.readValue(), Alert.class).id()).isEqualTo("AM-AZ.1");
    }

    @Test
    void aFastClockIsTickedNoMoreThanFiveTimesASecond() {
        driver.close();
        ManualClock fast = new ManualClock(START, 600);
        Properties settings = new Properties();
        settings.putAll(StreamsService.settings("alerts", KafkaConnection.to("nowhere:1"), TOPICS, stateDir));
        AlertTopology topology = new AlertTopology(
                TOPICS, 12, tracker(), AlertSettings.defaults().tick(), fast, new TrackingMeters(registry));
        driver = new TopologyTestDriver(topology.get(), settings, fast.instant());
        TestInputTopic<String, IncidentReport> input = driver.createInputTopic(
                TOPICS.incidents(), new StringSerializer(), new JsonSerde<>(IncidentReport.class).serializer());
        TestOutputTopic<String, byte[]> output =
                driver.createOutputTopic(TOPICS.activity(), new StringDeserializer(), new ByteArrayDeserializer());
        input.pipeInput("AM-AZ", report("a").build(), START);
        fast.advance(Duration.ofHours(1));

        driver.advanceWallClockTime(Duration.ofMillis(199));
        assertThat(output.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofMillis(1));

        assertThat(output.isEmpty()).isFalse();
    }

    @Test
    void theTopologyIsTheOneWhoseStateIsOutThere() throws IOException {
        try (InputStream committed = AlertTopologyTest.class.getResourceAsStream("topology.txt")) {
            assertThat(topology().get().describe().toString().strip())
                    .as("a changed name loses state: change topology.txt only together with a plan for it")
                    .isEqualTo(new String(committed.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private AlertTopology topology() {
        return new AlertTopology(
                TOPICS, 12, tracker(), AlertSettings.defaults().tick(), clock, new TrackingMeters(registry));
    }

    private static AreaTracker tracker() {
        AlertSettings settings = AlertSettings.defaults();
        return new AreaTracker(
                settings.activity(), settings.surge(), settings.lifecycle(), CountryNames.english(), "c0ffee");
    }

    private void raise() {
        send(report("a").claim("AM", "AZ"));
        send(report("b").family("neva").minute(5).place("Goris", "AM/08", 39.511, 46.342));
    }

    private void send(SampleReport sample) {
        IncidentReport report = sample.build();
        incidents.pipeInput(report.border(), report, report.received());
    }

    private static <T> T read(byte[] json, Class<T> type) {
        return new JsonSerde<>(type).deserializer().deserialize("test", json);
    }

    private static Map<String, String> text(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private static List<String> faults(RecordType type, byte[] json) {
        try (InputStream in = RecordType.class.getResourceAsStream(type.schemaResource())) {
            JsonNode schema = Json.mapper().readTree(in);
            JsonSchema validator =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            return validator.validate(Json.mapper().readTree(json)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
