package org.tocsin.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.record.Json;

class DeliverySettingsTest {

    @Test
    void fillsInDefaults() {
        DeliverySettings settings = DeliverySettings.defaults();

        assertThat(settings.channels()).containsExactly(ChannelSettings.console());
        assertThat(settings.giveUpAfter()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void isReadFromConfiguration() throws Exception {
        String json = """
                {"channels": [{"name": "night-desk", "kind": "webhook", "url": "https://desk.example/alerts",
                  "minimumSeverity": "warning", "secretEnv": "NIGHT_DESK_SECRET"}], "giveUpAfter": "PT10M"}""";

        DeliverySettings settings = Json.mapper().readValue(json, DeliverySettings.class);

        assertThat(settings.giveUpAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.channels())
                .containsExactly(new ChannelSettings(
                        "night-desk",
                        ChannelKind.WEBHOOK,
                        "https://desk.example/alerts",
                        Severity.WARNING,
                        "NIGHT_DESK_SECRET"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://desk.example/",
                "desk.example",
                "http://",
                "https://user:word@desk.example/",
                "http://a b"
            })
    void refusesWhatIsNoWebAddress(String url) {
        assertThatThrownBy(() -> new ChannelSettings("desk", ChannelKind.WEBHOOK, url, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channel desk, url: expected http");
    }

    @Test
    void neverShowsWhatMayBeASecret() {
        assertThatThrownBy(() ->
                        new ChannelSettings("desk", ChannelKind.WEBHOOK, "https://desk.example/", null, "s3cret/word"))
                .hasMessageContaining("environment variable")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesANameTwice() {
        List<ChannelSettings> twice = List.of(ChannelSettings.console(), ChannelSettings.console());

        assertThatThrownBy(() -> DeliverySettings.defaults().withChannels(twice))
                .hasMessage("channels: expected every name once, found console twice");
    }
}
