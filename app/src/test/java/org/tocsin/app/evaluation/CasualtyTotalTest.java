package org.tocsin.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;

class CasualtyTotalTest {

    private static Range total(Casualties... losses) {
        return CasualtyTotal.of(List.of(losses), Casualties::killed);
    }

    @Test
    void isNullWithoutANumber() {
        assertThat(total()).isNull();
        assertThat(CasualtyTotal.of(List.of(Labels.killed("AM", 2, "AM")), Casualties::wounded))
                .isNull();
    }

    @Test
    void whatANeighbourClaimsIsAtMost() {
        assertThat(total(Labels.killed("AM", 2, "AM"), Labels.killed("AZ", 3, "AM")))
                .isEqualTo(new Range(2, 5));
    }

    @Test
    void aSideMayAdmitLessThanItsNeighbourClaims() {
        assertThat(total(Labels.killed("AZ", 1, "AZ"), Labels.killed("AZ", 6, "AM")))
                .isEqualTo(new Range(1, 6));
    }

    @Test
    void theNewsroomsOwnWordsConfirm() {
        assertThat(total(Labels.killed("AZ", 4, null))).isEqualTo(Range.exactly(4));
    }

    @Test
    void aTotalStandsWhereItIsAboveTheSum() {
        assertThat(total(Labels.killed(null, 8, null), Labels.killed("AM", 1, "AM")))
                .isEqualTo(Range.exactly(8));
        assertThat(total(Labels.killed(null, 2, null), Labels.killed("AM", 1, "AM"), Labels.killed("AZ", 3, "AZ")))
                .isEqualTo(Range.exactly(4));
    }
}
