package org.tocsin.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;

/** What needs no broker; the rest is tested where one runs. */
class AlertTrackingServiceTest {
    @TempDir
    Path stateDir;

    @Test
    void isStartingBeforeItsStartAndDeadAfterItsClose() {
        AlertTrackingService service = service();
        assertThat(service.name()).isEqualTo("alerts");
        assertThat(service.health().state()).isEqualTo(Health.State.STARTING);

        service.close();
        service.close();

        assertThat(service.health().state()).isEqualTo(Health.State.DEAD);
        assertThatThrownBy(service::start).isInstanceOf(IllegalStateException.class);
    }

    private AlertTrackingService service() {
        return new AlertTrackingService(
                KafkaConnection.to("localhost:1"),
                Topics.standard(),
                AlertSettings.defaults(),
                stateDir,
                PacedClock.system(),
                new SimpleMeterRegistry(),
                "c0ffee");
    }
}
