package org.tocsin.processor.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.Reject;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.Topics;
import org.tocsin.processor.report.IncidentReporter;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.ToldReport;

/**
 * Items in, incidents and rejects out.
 *
 * <pre>
 * items ─► code-items ─┬─► rejects
 *                      └─► by-border ─► match-stories ─► incidents
 * </pre>
 */
public final class ProcessorTopology implements Supplier<Topology> {
    static final String CE_SOURCE = "/tocsin/processor";
    static final String ITEM_HISTORIES = "item-histories";
    static final String STORIES = "stories";

    private static final Serde<String> STRING = Serdes.String();

    private final Topics topics;
    private final IncidentReporter reporter;
    private final CreditReader credits;
    private final StoryMatcher matcher;
    private final ProcessorMeters meters;
    private final String configuration;

    /**
     * @param reporter codes and locates an item
     * @param credits tells whose text an item is
     * @param matcher puts reports into stories
     * @param configuration short hash of the configuration, carried by every reject
     */
    public ProcessorTopology(
            Topics topics,
            IncidentReporter reporter,
            CreditReader credits,
            StoryMatcher matcher,
            MeterRegistry registry,
            String configuration) {
        this.topics = topics;
        this.reporter = reporter;
        this.credits = credits;
        this.matcher = matcher;
        this.meters = new ProcessorMeters(registry);
        this.configuration = configuration;
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(ITEM_HISTORIES, new JsonSerde<>(ItemHistory.class)));
        builder.addStateStore(store(STORIES, new JsonSerde<>(StoryStore.Entry.class)));

        KStream<String, Coded> coded = builder.stream(
                        topics.items(),
                        Consumed.with(STRING, new JsonSerde<>(NewsItem.class)).withName("read-items"))
                .process(
                        () -> new CodeItems(reporter, credits, meters, configuration),
                        Named.as("code-items"),
                        ITEM_HISTORIES);

        rejects(coded)
                .to(
                        topics.rejects(),
                        Produced.with(STRING, new JsonSerde<>(Reject.class)).withName("write-rejects"));

        reports(coded)
                .selectKey((itemId, told) -> told.report().border(), Named.as("border-of-report"))
                .repartition(Repartitioned.with(STRING, new JsonSerde<>(ToldReport.class))
                        .withName("by-border"))
                .processValues(() -> new MatchStories(matcher, meters), Named.as("match-stories"), STORIES)
                .to(
                        topics.incidents(),
                        Produced.with(STRING, new JsonSerde<>(IncidentReport.class))
                                .withName("write-incidents"));
        return builder.build();
    }

    private static KStream<String, Reject> rejects(KStream<String, Coded> coded) {
        return coded.filter((id, each) -> each instanceof Coded.Rejected, Named.as("only-rejects"))
                .mapValues(each -> ((Coded.Rejected) each).reject(), Named.as("as-reject"));
    }

    private static KStream<String, ToldReport> reports(KStream<String, Coded> coded) {
        return coded.filter((id, each) -> each instanceof Coded.Report, Named.as("only-reports"))
                .mapValues(each -> ((Coded.Report) each).told(), Named.as("as-report"));
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), STRING, values);
    }
}
