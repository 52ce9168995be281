package org.tocsin.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.desk.Acknowledgement;

class AlertBoardTest {
    private static final Instant NIGHT = Instant.parse("2026-03-02T02:30:00Z");
    private static final Alert RAISED = SampleAlerts.border(1, AlertState.RAISED, Severity.WARNING, NIGHT);
    private static final Alert ESCALATED =
            SampleAlerts.border(2, AlertState.ESCALATED, Severity.CRITICAL, NIGHT.plusSeconds(600));
    private static final Alert ELSEWHERE =
            SampleAlerts.other("KG-TJ.1", "KG-TJ", AlertState.RAISED, Severity.WATCH, NIGHT, "Shots near Vorukh");
    private static final Acknowledgement SEEN = new Acknowledgement("AM-AZ.1", "M. Duarte", NIGHT, "on it");

    private final AlertBoard board = new AlertBoard();
    private final List<BoardEntry> heard = new ArrayList<>();

    @Test
    void showsTheNewestRevisionAndWhatCameBefore() {
        board.put(0, RAISED);
        board.put(1, ELSEWHERE);
        board.put(2, ESCALATED);

        assertThat(board.all()).extracting(entry -> entry.alert().id()).containsExactly("AM-AZ.1", "KG-TJ.1");
        BoardEntry entry = board.find("AM-AZ.1").orElseThrow();
        assertThat(entry.alert()).isEqualTo(ESCALATED);
        assertThat(entry.history())
                .extracting(BoardEntry.Step::state)
                .containsExactly(AlertState.RAISED, AlertState.ESCALATED);
    }

    @Test
    void isNotChangedByReadingAllAgain() {
        board.put(0, RAISED);
        board.put(2, ESCALATED);
        board.acknowledge(SEEN);
        BoardEntry before = board.find("AM-AZ.1").orElseThrow();

        board.follow(null, heard::add);
        board.put(0, RAISED);
        board.put(2, ESCALATED);
        board.acknowledge(SEEN);

        assertThat(board.find("AM-AZ.1")).contains(before);
        assertThat(heard).isEmpty();
    }

    @Test
    void joinsAcknowledgementsInWhateverOrderTheyCome() {
        board.acknowledge(SEEN);
        board.put(0, RAISED);
        assertThat(board.find("AM-AZ.1").orElseThrow().acknowledgement()).isEqualTo(SEEN);

        board.put(1, ESCALATED);
        assertThat(board.find("AM-AZ.1").orElseThrow().acknowledgement()).isEqualTo(SEEN);
    }

    @Test
    void givesAReaderWhatItHasNotSeenAndThenEveryChange() {
        board.put(0, RAISED);
        board.put(1, ELSEWHERE);

        AlertBoard.Backlog backlog = board.follow(0L, heard::add);
        board.put(2, ESCALATED);

        assertThat(backlog.full()).isFalse();
        assertThat(backlog.entries()).extracting(BoardEntry::offset).containsExactly(1L);
        assertThat(heard).extracting(BoardEntry::offset).containsExactly(2L);
    }

    @Test
    void givesEverythingToAReaderFromAnotherTopic() {
        board.put(0, RAISED);

        AlertBoard.Backlog backlog = board.follow(77L, heard::add);

        assertThat(backlog.full()).isTrue();
        assertThat(backlog.entries()).hasSize(1);
    }

    @Test
    void forgetsWhatIsDeleted() {
        board.put(0, RAISED);
        board.remove(1, "AM-AZ.1");

        assertThat(board.all()).isEmpty();
    }
}
