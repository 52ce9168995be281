package org.tocsin.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.desk.SampleAlerts;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;

class OutboxTest {
    private static final Instant NIGHT = Instant.parse("2026-03-02T02:00:00Z");
    private static final Alert FIRST = SampleAlerts.border(1, AlertState.RAISED, Severity.WARNING, NIGHT);
    private static final Alert SECOND = SampleAlerts.border(2, AlertState.ESCALATED, Severity.CRITICAL, NIGHT);
    private static final Alert ELSEWHERE =
            SampleAlerts.other("KG-TJ.1", "KG-TJ", AlertState.RAISED, Severity.WATCH, NIGHT, "Shots near Vorukh");

    private final Outbox outbox = new Outbox();

    @Test
    void keepsTheRevisionsOfOneAlertInOrder() {
        outbox.add(5, FIRST, 0);
        outbox.add(6, SECOND, 0);
        Outbox.Pending pending = outbox.next(0).orElseThrow();
        outbox.postpone(pending, 0, 100);

        assertThat(outbox.next(50)).isEmpty();
        assertThat(outbox.next(100).orElseThrow().alert()).isEqualTo(FIRST);

        outbox.settle(outbox.next(100).orElseThrow());
        assertThat(outbox.next(100).orElseThrow().alert()).isEqualTo(SECOND);
    }

    @Test
    void doesNotHoldUpOneAlertForAnother() {
        outbox.add(5, FIRST, 0);
        outbox.postpone(outbox.next(0).orElseThrow(), 0, 1_000);
        outbox.add(6, ELSEWHERE, 10);

        assertThat(outbox.next(10).orElseThrow().alert()).isEqualTo(ELSEWHERE);
    }

    @Test
    void resumesAtTheFirstThatIsNotDone() {
        assertThat(outbox.resumeAt(5)).isEqualTo(5);
        outbox.add(5, FIRST, 0);
        outbox.add(8, ELSEWHERE, 1);
        outbox.postpone(outbox.next(1).orElseThrow(), 0, 1_000);
        outbox.settle(outbox.next(1).orElseThrow());

        assertThat(outbox.resumeAt(9)).isEqualTo(5);
        outbox.settle(outbox.next(1_000).orElseThrow());
        assertThat(outbox.resumeAt(9)).isEqualTo(9);
    }

    @Test
    void comparesTimesThatOverflow() {
        outbox.add(5, FIRST, Long.MAX_VALUE);
        outbox.postpone(outbox.next(Long.MAX_VALUE).orElseThrow(), Long.MAX_VALUE, Long.MAX_VALUE + 10);

        assertThat(outbox.next(Long.MAX_VALUE)).isEmpty();
        assertThat(outbox.next(Long.MAX_VALUE + 10)).isPresent();
    }
}
