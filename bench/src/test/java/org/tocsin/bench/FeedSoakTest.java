package org.tocsin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The soak in short; {@code bench/run FeedSoak} is the long one. */
class FeedSoakTest {

    @Test
    void everyItemIsPublishedOnceInEachOfItsTexts() throws Exception {
        FeedSoak.Outcome outcome = FeedSoak.run(60, Duration.ofSeconds(20), 3);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.items()).isGreaterThan(100);
        assertThat(outcome.versions()).isGreaterThan(outcome.items());
    }
}
