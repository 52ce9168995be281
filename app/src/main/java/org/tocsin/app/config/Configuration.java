package org.tocsin.app.config;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.alerts.AlertSettings;
import org.tocsin.alerts.delivery.DeliverySettings;
import org.tocsin.alerts.desk.DeskSettings;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.IngestSettings;
import org.tocsin.processor.ProcessorSettings;

/**
 * Everything that can be configured; the root of {@code tocsin.yml}. What the file leaves out has the
 * default that stands beside the component that it belongs to.
 *
 * @param kafka how to reach Kafka, and the topics' names and size
 * @param http where pages, metrics and health are served
 * @param data folder for what can be rebuilt: state stores, the embedded Kafka; default {@code data} in the
 *     folder that the command is run in
 * @param feeds what is polled; default none
 * @param ingest how feeds are polled
 * @param processor how reports are put into stories
 * @param alerts when an area's activity is a surge
 * @param delivery who is told of alerts
 * @param desk the desk's page
 * @param clock a replay's clock; null, the default, is the wall's own
 */
public record Configuration(
        KafkaSettings kafka,
        HttpSettings http,
        @JsonSerialize(using = ToStringSerializer.class) Path data,
        List<FeedSettings> feeds,
        IngestSettings ingest,
        ProcessorSettings processor,
        AlertSettings alerts,
        DeliverySettings delivery,
        DeskSettings desk,
        ClockSettings clock) {

    public Configuration {
        kafka = kafka == null ? KafkaSettings.defaults() : kafka;
        http = http == null ? HttpSettings.defaults() : http;
        data = data == null ? Path.of("data") : data;
        feeds = feeds == null ? List.of() : List.copyOf(feeds);
        ingest = ingest == null ? IngestSettings.defaults() : ingest;
        processor = processor == null ? ProcessorSettings.defaults() : processor;
        alerts = alerts == null ? AlertSettings.defaults() : alerts;
        delivery = delivery == null ? DeliverySettings.defaults() : delivery;
        desk = desk == null ? DeskSettings.defaults() : desk;
        requireUniqueIds(feeds);
    }

    private static void requireUniqueIds(List<FeedSettings> feeds) {
        Set<String> seen = new HashSet<>();
        for (FeedSettings feed : feeds) {
            if (!seen.add(feed.id())) {
                throw new IllegalArgumentException("feeds: expected every id once, found '" + feed.id() + "' twice");
            }
        }
    }

    /** All defaults and no feeds. */
    public static Configuration defaults() {
        return new Configuration(null, null, null, null, null, null, null, null, null, null);
    }

    /** This configuration with another clock. */
    public Configuration withClock(ClockSettings other) {
        return new Configuration(kafka, http, data, feeds, ingest, processor, alerts, delivery, desk, other);
    }

    /** This configuration with another Kafka. */
    public Configuration withKafka(KafkaSettings other) {
        return new Configuration(other, http, data, feeds, ingest, processor, alerts, delivery, desk, clock);
    }

    /** This configuration with other HTTP settings. */
    public Configuration withHttp(HttpSettings other) {
        return new Configuration(kafka, other, data, feeds, ingest, processor, alerts, delivery, desk, clock);
    }

    /** This configuration with other feeds. */
    public Configuration withFeeds(List<FeedSettings> others) {
        return new Configuration(kafka, http, data, others, ingest, processor, alerts, delivery, desk, clock);
    }

    /** This configuration with another data folder. */
    public Configuration withData(Path other) {
        return new Configuration(kafka, http, other, feeds, ingest, processor, alerts, delivery, desk, clock);
    }

    /** This configuration with other receivers of alerts. */
    public Configuration withDelivery(DeliverySettings other) {
        return new Configuration(kafka, http, data, feeds, ingest, processor, alerts, other, desk, clock);
    }

    /** The clock that every service is given. */
    public PacedClock pacedClock() {
        return clock == null ? PacedClock.system() : clock.clock();
    }

    /** This configuration without what must not be shown: the values of Kafka's security settings. */
    public Configuration masked() {
        Map<String, String> masked =
                kafka.security().keySet().stream().collect(Collectors.toMap(key -> key, key -> "***"));
        return withKafka(kafka.withSecurity(masked));
    }
}
