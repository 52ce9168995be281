package org.tocsin.app.wiring;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintStream;
import java.util.List;
import org.tocsin.alerts.AlertTrackingService;
import org.tocsin.alerts.delivery.DeliveryService;
import org.tocsin.alerts.desk.DeskService;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.app.gazetteer.ImportedPlaces;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.contracts.service.Service;
import org.tocsin.contracts.service.StreamsService;
import org.tocsin.ingest.IngestService;
import org.tocsin.processor.coding.RuleCoder;
import org.tocsin.processor.geo.BorderMeasure;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.geo.PlaceLocator;
import org.tocsin.processor.geo.shape.CountryShapes;
import org.tocsin.processor.language.OpenNlpLanguages;
import org.tocsin.processor.report.IncidentReporter;
import org.tocsin.processor.story.Agencies;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.topology.ProcessorTopology;

/** Makes each service from the configuration; every service has clients of its own. */
public final class Services {
    private final Configuration configuration;
    private final KafkaConnection connection;
    private final Topics topics;
    private final PacedClock clock;
    private final MeterRegistry registry;
    private final String hash;

    public Services(Configuration configuration, KafkaConnection connection, PacedClock clock, MeterRegistry registry) {
        this.configuration = configuration;
        this.connection = connection;
        this.topics = new Topics(configuration.kafka().prefix());
        this.clock = clock;
        this.registry = registry;
        this.hash = ConfigurationReader.hash(configuration);
    }

    /** What reads one item, without Kafka: as the processor does, and behind {@code tocsin code}. */
    public static IncidentReporter reporter(String configurationHash) {
        return reporter(configurationHash, Gazetteer.standard());
    }

    /** The same with places of the operator's own. */
    public static IncidentReporter reporter(String configurationHash, Gazetteer gazetteer) {
        return new IncidentReporter(
                new GazetteerRecogniser(gazetteer),
                RuleCoder.standard(new OpenNlpLanguages()),
                new PlaceLocator(),
                new BorderMeasure(CountryShapes.standard()),
                configurationHash);
    }

    /** Fetches and publishes. */
    public IngestService ingest() {
        return new IngestService(connection, topics, configuration.ingest(), configuration.feeds(), clock, registry);
    }

    /** Codes, locates, and puts into stories. */
    public Service processor() {
        ProcessorTopology topology = new ProcessorTopology(
                topics,
                reporter(hash, ImportedPlaces.gazetteer(configuration.data())),
                new CreditReader(Agencies.standard()),
                new StoryMatcher(configuration.processor().stories()),
                registry,
                hash);
        StateFolder state = state("processor");
        Service streams = new StreamsService(
                "processor",
                topology,
                connection,
                topics,
                configuration.processor().streams(),
                state.path(),
                registry);
        return new StatefulService(streams, state);
    }

    /** Counts and decides. */
    public Service alertTracking() {
        StateFolder state = state("alerts");
        return new StatefulService(
                new AlertTrackingService(
                        connection, topics, configuration.alerts(), state.path(), clock, registry, hash),
                state);
    }

    /** Tells. */
    public DeliveryService delivery(PrintStream console) {
        return new DeliveryService(connection, topics, configuration.delivery(), console, clock, registry);
    }

    /** Shows. */
    public Service desk(HttpServer server) {
        return new DeskService(connection, topics, configuration.desk(), server, clock, registry);
    }

    /** Everything that the {@code alert} command runs. */
    public List<Service> alerts(HttpServer server, PrintStream console) {
        return List.of(alertTracking(), delivery(console), desk(server));
    }

    private StateFolder state(String service) {
        return StateFolder.claim(configuration.data(), service);
    }
}
