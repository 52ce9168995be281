package org.tocsin.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.Outcome;
import org.tocsin.contracts.incident.Reject;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.news.Status;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.RecordType;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.StreamsService;
import org.tocsin.processor.coding.LanguageIdentifier;
import org.tocsin.processor.coding.RuleCoder;
import org.tocsin.processor.geo.BorderMeasure;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.geo.PlaceLocator;
import org.tocsin.processor.geo.ShippedGazetteer;
import org.tocsin.processor.geo.shape.CountryShapes;
import org.tocsin.processor.report.IncidentReporter;
import org.tocsin.processor.story.Agencies;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.Story;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.StoryReport;
import org.tocsin.processor.story.StorySettings;

class ProcessorTopologyTest {
    private static final Topics TOPICS = Topics.standard();
    private static final Instant NIGHT = Instant.parse("2022-09-12T20:40:00Z");
    private static final Source ARAKS = new Source("araks", "Araks", "araks", "AM");
    private static final String SHELLING =
            "Azerbaijani forces opened artillery and mortar fire at Armenian positions near "
                    + "Sotk about half an hour ago, Armenia's defence ministry said. It said that the shelling was going on.";
    private static final String FOOTBALL =
            "The striker bombarded the box and scored in stoppage time to win the derby.";

    @TempDir
    private Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> items;
    private TestOutputTopic<String, byte[]> incidents;
    private TestOutputTopic<String, byte[]> rejects;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        start(StreamsConfig.EXACTLY_ONCE_V2);
    }

    private void start(String guarantee) {
        Properties settings = StreamsService.settings("processor", KafkaConnection.to("localhost:1"), TOPICS, state);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        driver = new TopologyTestDriver(topology(), settings);
        items = driver.createInputTopic(TOPICS.items(), new StringSerializer(), new ByteArraySerializer());
        incidents = driver.createOutputTopic(TOPICS.incidents(), new StringDeserializer(), new ByteArrayDeserializer());
        rejects = driver.createOutputTopic(TOPICS.rejects(), new StringDeserializer(), new ByteArrayDeserializer());
        deadLetters = driver.createOutputTopic(
                TOPICS.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    static Topology topology() {
        Gazetteer gazetteer = ShippedGazetteer.GAZETTEER;
        IncidentReporter reporter = new IncidentReporter(
                new GazetteerRecogniser(gazetteer),
                RuleCoder.standard(LanguageIdentifier.NONE),
                new PlaceLocator(),
                new BorderMeasure(CountryShapes.standard()),
                "test");
        return new ProcessorTopology(
                        TOPICS,
                        reporter,
                        new CreditReader(Agencies.standard()),
                        new StoryMatcher(StorySettings.defaults()),
                        new SimpleMeterRegistry(),
                        "test")
                .get();
    }

    @Test
    void aFreshIncidentStandsUnderItsBorderWithPlacesAndStory() throws Exception {
        send(item("a", 1, SHELLING));

        TestRecord<String, byte[]> record = incidents.readRecord();
        IncidentReport report = read(IncidentReport.class, record.value());
        assertThat(record.key()).isEqualTo("AM-AZ");
        assertThat(record.getRecordTime()).isEqualTo(NIGHT);
        assertThat(report.status()).isEqualTo(IncidentStatus.ACTIVE);
        assertThat(report.story().id()).isNotBlank();
        assertThat(report.places())
                .anyMatch(place -> place.name().equals("Sotk") && place.role().equals("event"));
        assertThat(rejects.isEmpty()).isTrue();
        assertHeaders(record.headers(), "org.tocsin.incident-report.v1", "a#AM-AZ@1");
        assertValid(RecordType.INCIDENT_REPORT, record.value());
    }

    @Test
    void whatIsNoIncidentIsRejectedWithAReason() throws Exception {
        send(item("f", 1, FOOTBALL));

        TestRecord<String, byte[]> record = rejects.readRecord();
        Reject reject = read(Reject.class, record.value());
        assertThat(record.key()).isEqualTo("f");
        assertThat(reject.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reject.reason()).isNotBlank();
        assertThat(incidents.isEmpty()).isTrue();
        assertHeaders(record.headers(), "org.tocsin.reject.v1", "f@1");
        assertValid(RecordType.REJECT, record.value());
    }

    @Test
    void aKillWithdrawsWhatWasReported() throws Exception {
        send(item("a", 1, SHELLING));
        send(item("a", 2, SHELLING).toBuilder()
                .change(Change.KILL)
                .status(Status.CANCELED)
                .build());

        List<byte[]> reports = incidents.readValuesToList();
        IncidentReport withdrawn = read(IncidentReport.class, reports.get(1));
        assertThat(withdrawn.status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(withdrawn.itemVersion()).isEqualTo(2);
        assertThat(withdrawn.id())
                .isEqualTo(read(IncidentReport.class, reports.get(0)).id());
        assertThat(rejects.isEmpty()).isTrue();
    }

    @Test
    void aKillOfWhatReportedNothingIsOneReject() {
        send(item("f", 1, FOOTBALL));
        send(item("f", 2, FOOTBALL).toBuilder().change(Change.KILL).build());

        List<byte[]> all = rejects.readValuesToList();
        assertThat(all).hasSize(2);
        assertThat(read(Reject.class, all.get(1)).outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void aCorrectionReportsAgainUnderTheSameIdInTheSameStory() {
        send(item("a", 1, SHELLING));
        send(item("a", 2, SHELLING.replace("artillery and mortar", "heavy artillery")).toBuilder()
                .change(Change.CORRECTION)
                .build());

        List<byte[]> reports = incidents.readValuesToList();
        IncidentReport first = read(IncidentReport.class, reports.get(0));
        IncidentReport second = read(IncidentReport.class, reports.get(1));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.itemVersion()).isEqualTo(2);
        assertThat(second.story()).isEqualTo(first.story());
    }

    @Test
    void anUpdateThatNoLongerReportsWithdrawsAndIsRejected() {
        send(item("a", 1, SHELLING));
        send(item("a", 2, FOOTBALL));

        assertThat(read(IncidentReport.class, incidents.readValuesToList().get(1))
                        .status())
                .isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(read(Reject.class, rejects.readValue()).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void anOlderVersionThatComesLateIsStale() {
        send(item("a", 2, SHELLING));
        send(item("a", 1, FOOTBALL));

        assertThat(read(Reject.class, rejects.readValue()).outcome()).isEqualTo(Outcome.STALE);
        assertThat(incidents.readValuesToList()).hasSize(1);
    }

    @Test
    void aKillUnderAVersionThatWasReadBeforeStillTakesBack() {
        send(item("a", 2, SHELLING));
        NewsItem kill = item("a", 1, SHELLING).toBuilder()
                .change(Change.KILL)
                .status(Status.CANCELED)
                .received(NIGHT.plusSeconds(3600))
                .build();
        send(kill);
        send(kill);

        List<byte[]> reports = incidents.readValuesToList();
        assertThat(reports).hasSize(2);
        IncidentReport withdrawn = read(IncidentReport.class, reports.get(1));
        assertThat(withdrawn.status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(withdrawn.itemVersion()).isEqualTo(2);
        assertThat(rejects.readValuesToList())
                .extracting(value -> read(Reject.class, value).outcome())
                .containsExactly(Outcome.WITHDRAWN, Outcome.STALE);
    }

    @Test
    void theStoreHoldsStoriesAndReportsUntilTheyAreTakenBack() {
        send(item("a", 1, SHELLING));
        send(item("b", 1, SHELLING));
        KeyValueStore<String, StoryStore.Entry> entries = driver.getKeyValueStore(ProcessorTopology.STORIES);
        StoryStore store = new StoryStore(entries);
        assertThat(store.read("AM-AZ").stories())
                .singleElement()
                .extracting(Story::reports)
                .asInstanceOf(InstanceOfAssertFactories.list(StoryReport.class))
                .extracting(StoryReport::incidentId, StoryReport::copyOf)
                .containsExactly(tuple("a#AM-AZ", null), tuple("b#AM-AZ", "a#AM-AZ"));

        send(item("a", 2, SHELLING).toBuilder().change(Change.KILL).build());
        send(item("b", 2, SHELLING).toBuilder().change(Change.KILL).build());
        assertThat(store.read("AM-AZ").stories()).isEmpty();
        assertThat(entries.all()).isExhausted();
    }

    @Test
    void anItemThatLacksWhatAnOutcomeNeedsIsADeadLetterAndNothingElse() {
        driver.close();
        start(StreamsConfig.AT_LEAST_ONCE);
        send(item("a", 1, SHELLING).toBuilder().received(null).build());

        assertThat(deadLetters.readRecordsToList()).hasSize(1);
        assertThat(incidents.isEmpty()).isTrue();
        assertThat(rejects.isEmpty()).isTrue();
    }

    @Test
    void anUnreadableRecordCostsItselfAlone() {
        // The test driver, unlike a broker, loses dead letters of unreadable records under exactly-once.
        driver.close();
        start(StreamsConfig.AT_LEAST_ONCE);
        items.pipeInput("x", "no json".getBytes(StandardCharsets.UTF_8), NIGHT);
        items.pipeInput("y", "{}".getBytes(StandardCharsets.UTF_8), NIGHT);
        send(item("a", 1, SHELLING));

        List<TestRecord<byte[], byte[]>> letters = deadLetters.readRecordsToList();
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0).value()).isEqualTo("no json".getBytes(StandardCharsets.UTF_8));
        assertThat(letters.get(0).key()).isEqualTo("x".getBytes(StandardCharsets.UTF_8));
        assertThat(letters.get(0).headers().lastHeader("__streams.errors.topic").value())
                .isEqualTo(TOPICS.items().getBytes(StandardCharsets.UTF_8));
        assertThat(incidents.readValuesToList()).hasSize(1);
    }

    @Test
    void theTopologyIsAsCommitted() throws Exception {
        try (InputStream committed = getClass().getResourceAsStream("/topology/processor.txt")) {
            assertThat(topology().describe().toString())
                    .as("a changed topology needs a thought on running installations; then commit its new text")
                    .isEqualToNormalizingNewlines(new String(committed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static NewsItem item(String id, int version, String body) {
        return NewsItem.builder(id, ARAKS)
                .version(version)
                .change(version == 1 ? Change.NEW : Change.UPDATE)
                .link("https://araks.example/" + id)
                .title(body.substring(0, body.indexOf(' ', 40)))
                .body(body)
                .language("en")
                .published(NIGHT.minusSeconds(60))
                .received(NIGHT)
                .build();
    }

    private void send(NewsItem item) {
        items.pipeInput(item.id(), new JsonSerde<>(NewsItem.class).serializer().serialize("items", item), NIGHT);
    }

    private static <T> T read(Class<T> type, byte[] value) {
        return new JsonSerde<>(type).deserializer().deserialize("test", value);
    }

    private static void assertHeaders(Headers headers, String type, String id) {
        assertThat(headers.toArray())
                .extracting("key")
                .containsExactlyInAnyOrder(
                        "ce_id", "ce_source", "ce_type", "ce_specversion", "ce_time", "ce_dataschema", "content-type");
        assertThat(new String(headers.lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo(type);
        assertThat(new String(headers.lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(id);
    }

    private static void assertValid(RecordType type, byte[] value) throws Exception {
        try (InputStream schema = RecordType.class.getResourceAsStream(type.schemaResource())) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(
                                    schema,
                                    SchemaValidatorsConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build())
                            .validate(Json.mapper().readTree(value)))
                    .isEmpty();
        }
    }
}
