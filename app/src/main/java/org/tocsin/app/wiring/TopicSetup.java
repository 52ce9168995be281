package org.tocsin.app.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.tocsin.app.config.KafkaSettings;
import org.tocsin.contracts.record.TopicLayout;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;

/** Creates Tocsin's topics where they are missing; leaves those that are there as they are. */
public final class TopicSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConnection connection;
    private final KafkaSettings settings;

    public TopicSetup(KafkaConnection connection, KafkaSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /**
     * One topic after the set-up.
     *
     * @param layout how it was to be
     * @param created true where it was made just now
     * @param partitions how many it has
     */
    public record Outcome(TopicLayout layout, boolean created, int partitions) {}

    /**
     * Creates what is missing.
     *
     * @return every topic, in the order of the layout
     * @throws KafkaUnreachableException where Kafka does not answer or refuses
     */
    public List<Outcome> create() {
        List<TopicLayout> layout = new Topics(settings.prefix()).layout(settings.partitions());
        Map<String, Object> client = connection.clientSettings("tocsin.topics");
        // Else closing waits for unanswered calls for a minute.
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        try (Admin admin = Admin.create(client)) {
            Map<String, KafkaFuture<Void>> made = admin.createTopics(
                            layout.stream().map(this::newTopic).toList())
                    .values();
            List<Outcome> outcomes = new ArrayList<>();
            for (TopicLayout topic : layout) {
                boolean created = created(made.get(topic.name()));
                int partitions = created ? topic.partitions() : partitions(admin, topic.name());
                outcomes.add(new Outcome(topic, created, partitions));
            }
            return outcomes;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaUnreachableException(connection.bootstrap(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnreachableException(connection.bootstrap(), e);
        }
    }

    private NewTopic newTopic(TopicLayout topic) {
        return new NewTopic(topic.name(), topic.partitions(), settings.replication()).configs(topic.settings());
    }

    private static boolean created(KafkaFuture<Void> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static int partitions(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        TopicDescription description = admin.describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return description.partitions().size();
    }
}
