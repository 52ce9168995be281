package org.tocsin.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAnswerTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void takes2xxAsDelivered(int status) {
        assertThat(new WebhookAnswer(status, null, null).judge()).isEqualTo(new Attempt.Delivered(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 413, 422})
    void takesMost4xxAsRefused(int status) {
        assertThat(new WebhookAnswer(status, "5", null).judge()).isInstanceOf(Attempt.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 408, 425, 429, 500, 502, 503, 504})
    void triesTheRestAgain(int status) {
        assertThat(new WebhookAnswer(status, null, null).judge()).isInstanceOf(Attempt.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "120, , PT2M",
        "' 7 ', , PT7S",
        "soon, , ",
        "-3, , ",
        "'Sun, 06 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:48:37 GMT', PT1M",
        "'Sun, 06 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:50:37 GMT', PT0S",
        "'Sun, 06 Nov 1994 08:49:37 GMT', , ",
        "'Sun, 06 Nov 1994 08:49:37 GMT', yesterday, "
    })
    void readsRetryAfter(String retryAfter, String date, Duration expected) {
        Attempt attempt = new WebhookAnswer(503, retryAfter, date).judge();

        assertThat(attempt)
                .isInstanceOfSatisfying(
                        Attempt.Failed.class,
                        failed -> assertThat(failed.retryAfter()).isEqualTo(expected));
    }

    @Test
    void writesDownNoStatusThatHttpDoesNotHave() {
        assertThat(new WebhookAnswer(999, null, null).judge())
                .isEqualTo(new Attempt.Failed(null, "expected HTTP 2xx, found 999", null));
    }

    @Test
    void namesARedirectAsSuch() {
        assertThat(new WebhookAnswer(302, null, null).judge())
                .isInstanceOfSatisfying(
                        Attempt.Failed.class,
                        failed -> assertThat(failed.error()).contains("redirect 302"));
    }
}
