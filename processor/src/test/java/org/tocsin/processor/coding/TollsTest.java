package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Span;
import org.tocsin.processor.coding.People.Nature;
import org.tocsin.processor.coding.Tolls.Toll;
import org.tocsin.processor.coding.Tolls.Way;

class TollsTest {

    private static final Span SPAN = new Span(0, 1);

    private static Toll toll(int count, Nature nature, Way way, String side, int sentence) {
        return new Toll("killed", count, count, nature, way, side, side, false, sentence, sentence == 0, SPAN);
    }

    private static Toll plain(int count, String side, int sentence) {
        return toll(count, Nature.ANY, Way.PLAIN, side, sentence);
    }

    private static Toll claimed(int count, String side, String claimant, int sentence) {
        return new Toll(
                "killed", count, count, Nature.ANY, Way.PLAIN, side, claimant, true, sentence, sentence == 0, SPAN);
    }

    /** Side and range of the dead of each entry: "AM 2..2, AZ 0..3". */
    private static String dead(Toll... tolls) {
        Tolls all = new Tolls(List.of("AM", "AZ"));
        List.of(tolls).forEach(all::add);
        return all.casualties().stream()
                .map(TollsTest::shown)
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String shown(Casualties loss) {
        return loss.side() + " " + loss.killed().min() + ".." + loss.killed().max();
    }

    @Test
    void theSameLossToldAgainIsOne() {
        assertThat(dead(plain(2, "AM", 1), plain(2, "AM", 2))).isEqualTo("AM 2..2");
        assertThat(dead(plain(2, "AM", 1), plain(1, "AM", 3))).isEqualTo("AM 2..2");
    }

    @Test
    void oneSentenceAddsUp() {
        assertThat(dead(plain(2, "AM", 1), plain(1, "AM", 1))).isEqualTo("AM 3..3");
    }

    @Test
    void moreAndOtherPeopleAddUp() {
        assertThat(dead(plain(2, "AM", 1), toll(1, Nature.ANY, Way.MORE, "AM", 2)))
                .isEqualTo("AM 3..3");
        assertThat(dead(toll(2, Nature.SOLDIERS, Way.PLAIN, "AM", 1), toll(1, Nature.CIVILIANS, Way.PLAIN, "AM", 2)))
                .isEqualTo("AM 3..3");
    }

    @Test
    void aGrownTollReplacesAndAnEarlierOneIsDropped() {
        assertThat(dead(plain(2, "AM", 1), toll(3, Nature.ANY, Way.TOTAL, "AM", 1)))
                .isEqualTo("AM 3..3");
        assertThat(dead(toll(5, Nature.ANY, Way.FORMER, "AM", 1), plain(3, "AM", 2)))
                .isEqualTo("AM 3..3");
        assertThat(dead(toll(5, Nature.ANY, Way.FORMER, "AM", 1))).isEqualTo("AM 5..5");
    }

    @Test
    void theHeadlineNeverAdds() {
        assertThat(dead(plain(3, null, 0), plain(2, "AM", 1), plain(1, "AZ", 2)))
                .isEqualTo("AM 2..2, AZ 1..1");
        assertThat(dead(plain(4, null, 0), plain(3, "AM", 1))).isEqualTo("null 4..4");
        assertThat(dead(plain(1, "AM", 0))).isEqualTo("AM 1..1");
    }

    @Test
    void whatTheEnemyClaimsIsAtMost() {
        assertThat(dead(plain(2, "AM", 1), claimed(9, "AM", "AZ", 2))).isEqualTo("AM 2..9");
        assertThat(dead(plain(2, "AM", 1), claimed(3, "AZ", "AM", 2))).isEqualTo("AM 2..2, AZ 0..3");
        assertThat(dead(plain(2, "AM", 1), claimed(3, null, null, 2))).isEqualTo("AM 2..2, AZ 0..3");
    }

    @Test
    void aSumSwallowsItsParts() {
        assertThat(dead(plain(5, null, 1), plain(3, "AM", 2), plain(2, "AZ", 3)))
                .isEqualTo("AM 3..3, AZ 2..2");
        assertThat(dead(toll(5, Nature.ANY, Way.WHOLE, null, 1), plain(3, "AM", 2)))
                .isEqualTo("null 5..5");
    }

    @Test
    void whatIsToldOfNoSideIsTheOthersWhereItIsNoSum() {
        assertThat(dead(plain(5, null, 1), plain(3, "AM", 2))).isEqualTo("AM 3..3, AZ 5..5");
        assertThat(dead(plain(3, null, 1), plain(3, "AM", 2))).isEqualTo("AM 3..3");
    }

    @Test
    void whoDiedOfWoundsIsNotWoundedAnyMore() {
        Tolls all = new Tolls(List.of("AM", "AZ"));
        all.add(new Toll("wounded", 6, 6, Nature.ANY, Way.PLAIN, "AM", "AM", false, 1, false, SPAN));
        all.add(toll(2, Nature.ANY, Way.OF_HURT, "AM", 2));

        assertThat(all.casualties())
                .extracting(Casualties::killed, Casualties::wounded)
                .containsExactly(tuple(Range.exactly(2), Range.exactly(4)));
    }

    @Test
    void lossesWithoutAFigureAreNoneBesideTheFigureOfTheSameSide() {
        assertThat(dead(Toll.open("AM", 1, false, SPAN), plain(2, "AM", 2))).isEqualTo("AM 2..2");
    }

    @Test
    void nobodyHurtIsZeroOnlyWhereNobodyWas() {
        assertThat(dead(Toll.none("killed", 1, false, SPAN))).isEqualTo("null 0..0");
        assertThat(dead(Toll.none("killed", 1, false, SPAN), plain(1, "AM", 2))).isEqualTo("AM 1..1");
    }

    @Test
    void lossesWithoutAFigureAreOneOrMore() {
        assertThat(dead(Toll.open("AZ", 1, false, SPAN), plain(2, "AM", 2))).isEqualTo("AM 2..2, AZ 1..null");
    }
}
