package org.tocsin.processor.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    /** Each sample has a mark of its own and a random answer: whoever saw it knows the answer, nobody else can. */
    @Test
    void noSampleIsDecidedByAModelThatSawIt() {
        Random random = new Random(5);
        int count = 60;
        List<Sample> samples = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double[] mark = new double[count];
            mark[at] = 1;
            samples.add(new Sample(mark, random.nextInt(2)));
        }

        LinearModel saw = new SoftmaxRegression(2, 0.0003).fit(samples);
        List<double[]> heldOut = new CrossValidation(2, 5, () -> {}).heldOut(samples);

        assertThat(right(
                        samples,
                        samples.stream()
                                .map(sample -> saw.shares(sample.values()))
                                .toList()))
                .isEqualTo(count);
        assertThat(right(samples, heldOut)).isLessThan(count * 3 / 4);
    }

    @Test
    void findsWhatCanBeLearned() {
        List<Sample> samples = SoftmaxRegressionTest.noise(3, 300);
        AtomicInteger models = new AtomicInteger();

        List<double[]> heldOut = new CrossValidation(3, 4, models::incrementAndGet).heldOut(samples);

        assertThat(heldOut)
                .hasSize(300)
                .allSatisfy(
                        shares -> assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(1, within(1e-9)));
        assertThat(right(samples, heldOut)).isBetween(130, 260);
        assertThat(models.get()).isEqualTo(4 * (4 * 6 + 1));
    }

    @Test
    void noiseIsPulledToZeroMoreThanWhatTells() {
        Random random = new Random(9);
        List<Sample> telling = new ArrayList<>();
        List<Sample> noise = new ArrayList<>();
        for (int at = 0; at < 80; at++) {
            int answer = at % 2;
            double[] values = new double[20];
            for (int value = 0; value < values.length; value++) {
                values[value] = random.nextGaussian();
            }
            noise.add(new Sample(values, answer));
            telling.add(new Sample(new double[] {answer + random.nextGaussian() / 8}, answer));
        }
        CrossValidation validation = new CrossValidation(2, 5, () -> {});

        assertThat(validation.pull(noise)).isGreaterThan(validation.pull(telling));
    }

    private static int right(List<Sample> samples, List<double[]> shares) {
        int right = 0;
        for (int at = 0; at < samples.size(); at++) {
            double[] of = shares.get(at);
            boolean best = true;
            for (double share : of) {
                best &= of[samples.get(at).answer()] >= share;
            }
            right += best ? 1 : 0;
        }
        return right;
    }
}
