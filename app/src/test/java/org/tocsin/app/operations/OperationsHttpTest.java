package org.tocsin.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.Service;

class OperationsHttpTest {
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Named ingest = new Named("ingest");
    private final Named processor = new Named("processor");
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server = HttpPort.open("127.0.0.1", 0, "operations.port");

    @BeforeEach
    void start() {
        OperationsHttp.register(server, metrics, List.of(ingest, processor));
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING,  RUNNING,  200, 200, running",
        "RUNNING,  STARTING, 200, 503, starting",
        "STARTING, RUNNING,  200, 503, starting",
        "DEAD,     STARTING, 500, 500, dead",
        "RUNNING,  DEAD,     500, 500, dead"
    })
    void theWorstServiceDecides(Health.State first, Health.State second, int live, int ready, String state)
            throws Exception {
        ingest.health = new Health(first, "19 feeds");
        processor.health = new Health(second, "12 \"tasks\"");

        assertThat(get("/health/live").statusCode()).isEqualTo(live);
        HttpResponse<String> answer = get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(ready);
        var body = new ObjectMapper().readTree(answer.body());
        assertThat(body.path("state").asText()).isEqualTo(state);
        assertThat(body.at("/services/0/name").asText()).isEqualTo("ingest");
        assertThat(body.at("/services/0/state").asText()).isEqualTo(first.name().toLowerCase());
        assertThat(body.at("/services/1/detail").asText()).isEqualTo("12 \"tasks\"");
    }

    @Test
    void aServiceThatCannotTellIsDead() throws Exception {
        processor.health = null;
        assertThat(get("/health/live").statusCode()).isEqualTo(500);
    }

    @Test
    void metricsAreForPrometheus() throws Exception {
        metrics.counter("tocsin.items", "feed", "hill-post").increment();
        JvmMetrics jvm = new JvmMetrics(metrics);
        HttpResponse<String> answer = get("/metrics");
        jvm.close();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        assertThat(answer.body())
                .contains("tocsin_items_total{feed=\"hill-post\"} 1.0", "jvm_memory_used_bytes", "process_uptime");
    }

    @Test
    void aTakenPortIsToldInOneLine() {
        int taken = server.getAddress().getPort();
        assertThatThrownBy(() -> HttpPort.open("127.0.0.1", taken, "operations.port"))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining("operations.port")
                .hasMessageContaining(String.valueOf(taken));
        assertThatThrownBy(() -> HttpPort.open("no-such-host.invalid", 0, "desk.host"))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining("no-such-host.invalid");
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A service that is as it is told to be. */
    private static final class Named implements Service {
        private final String name;
        private volatile Health health = Health.running("");

        private Named(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {}

        @Override
        public Health health() {
            return new Health(health.state(), health.detail());
        }

        @Override
        public void close() {}
    }
}
