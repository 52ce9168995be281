package org.tocsin.alerts.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {
    private final RequestGuard guard = new RequestGuard(Set.of("desk.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "10.1.2.3", "[::1]:8080", "DESK.example:443"})
    void answersForItsOwnNames(String host) {
        assertThatCode(() -> guard.checkHost(host)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "desk.example.evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080"
            })
    void answersForNoOther(String host) {
        assertThatThrownBy(() -> guard.checkHost(host))
                .isInstanceOfSatisfying(
                        HttpRefusal.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.status())
                                .isEqualTo(421));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, application/json, true",
        "https://desk.example, application/json, false",
        "null, application/json, false",
        ", application/json; charset=utf-8, true",
        ", text/plain, false",
        ", , false"
    })
    void takesChangesOnlyFromItsOwnPageAndAsJson(String origin, String contentType, boolean taken) {
        var check = assertThatCode(() -> guard.checkChange("localhost:8080", origin, contentType));
        if (taken) {
            check.doesNotThrowAnyException();
        } else {
            check.isInstanceOf(HttpRefusal.class);
        }
    }

    @Test
    void needsAHost() {
        assertThatThrownBy(() -> guard.checkHost(null)).hasMessageContaining("Host");
    }
}
