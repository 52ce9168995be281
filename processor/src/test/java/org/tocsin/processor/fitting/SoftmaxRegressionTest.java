package org.tocsin.processor.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {
    private static final double NEXT_TO_NONE = 1e-7;

    @Test
    void withoutValuesGivesTheFrequencies() {
        List<Sample> samples = new ArrayList<>();
        add(samples, 5, 0);
        add(samples, 3, 1);
        add(samples, 2, 2);

        double[] shares = new SoftmaxRegression(3, NEXT_TO_NONE).fit(samples).shares(new double[0]);

        assertThat(shares).containsExactly(new double[] {0.5, 0.3, 0.2}, within(1e-4));
    }

    /** With one value of 0 or 1 the fitted shares are those of each group, and the weight their log odds ratio. */
    @Test
    void findsTheLogOddsOfATwoByTwoTable() {
        List<Sample> samples = new ArrayList<>();
        add(samples, 30, 0, 1);
        add(samples, 10, 1, 1);
        add(samples, 5, 0, 0);
        add(samples, 20, 1, 0);

        LinearModel model = new SoftmaxRegression(2, NEXT_TO_NONE).fit(samples);

        assertThat(model.shares(new double[] {1})[0]).isCloseTo(0.75, within(1e-4));
        assertThat(model.shares(new double[] {0})[0]).isCloseTo(0.2, within(1e-4));
        assertThat(model.weight(0, 0) - model.weight(1, 0)).isCloseTo(Math.log(3 * 4), within(1e-3));
    }

    @Test
    void aStrongerPullGivesSmallerWeights() {
        List<Sample> samples = new ArrayList<>();
        add(samples, 10, 0, 1);
        add(samples, 10, 1, 0);

        double weak = new SoftmaxRegression(2, 0.001).fit(samples).weight(0, 0);
        double strong = new SoftmaxRegression(2, 0.1).fit(samples).weight(0, 0);

        assertThat(strong).isPositive().isLessThan(weak);
    }

    @Test
    void whatNeverChangesHasNoWeight() {
        List<Sample> samples = new ArrayList<>();
        add(samples, 10, 0, 1, 7);
        add(samples, 10, 1, 0, 7);

        LinearModel model = new SoftmaxRegression(2, 0.01).fit(samples);

        assertThat(model.weight(0, 1)).isZero();
        assertThat(model.weight(1, 1)).isZero();
    }

    @Property(tries = 50)
    void neitherOrderNorUnitMatters(@ForAll long seed) {
        List<Sample> samples = noise(seed, 40);
        List<Sample> mixed = new ArrayList<>(samples.stream()
                .map(sample ->
                        new Sample(new double[] {sample.values()[0] * 1000, sample.values()[1]}, sample.answer()))
                .toList());
        Collections.shuffle(mixed, new Random(seed));

        LinearModel one = new SoftmaxRegression(3, 0.01).fit(samples);
        LinearModel other = new SoftmaxRegression(3, 0.01).fit(mixed);

        for (Sample sample : samples) {
            double[] larger = {sample.values()[0] * 1000, sample.values()[1]};
            assertThat(other.shares(larger)).containsExactly(one.shares(sample.values()), within(1e-6));
        }
    }

    @Test
    void refusesWhatCannotBeFitted() {
        assertThatThrownBy(() -> new SoftmaxRegression(2, 0.1).fit(List.of())).hasMessageContaining("found none");
        assertThatThrownBy(() -> new SoftmaxRegression(1, 0.1)).hasMessageContaining("found 1");
        assertThatThrownBy(() -> new SoftmaxRegression(2, 0)).hasMessageContaining("above 0");
    }

    /** Three answers and two values, one of which tells a little. */
    static List<Sample> noise(long seed, int count) {
        Random random = new Random(seed);
        List<Sample> out = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            int answer = at % 3;
            out.add(new Sample(new double[] {answer + random.nextGaussian(), random.nextDouble()}, answer));
        }
        return out;
    }

    private static void add(List<Sample> samples, int count, int answer, double... values) {
        samples.addAll(Collections.nCopies(count, new Sample(values, answer)));
    }
}
