package org.tocsin.alerts.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.alerts.AlertSettings;
import org.tocsin.contracts.record.Json;

class SurgeSettingsTest {

    @Test
    void everythingHasADefault() throws JsonProcessingException {
        AlertSettings read = Json.mapper().readValue("{}", AlertSettings.class);

        assertThat(read).isEqualTo(AlertSettings.defaults());
        assertThat(read.surge().windows())
                .extracting(SurgeSettings.Window::length)
                .containsExactly(
                        Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(24));
    }

    @Test
    void everythingCanBeSet() throws JsonProcessingException {
        AlertSettings read = Json.mapper().readValue("""
                        {"surge": {"windows": [{"length": "PT1H", "share": 1.0}], "errorBudget": 0.001,
                         "holdBudget": 0.05, "minVoices": 4, "minFamilies": 3, "halfLife": "P10D",
                         "priorShape": 1.0, "pooledRate": 0.05},
                         "lifecycle": {"quiet": "PT12H"}, "activity": {"maxReports": 100}, "tick": "PT1M"}
                        """, AlertSettings.class);

        assertThat(read.surge().windows()).hasSize(1);
        assertThat(read.surge().minFamilies()).isEqualTo(3);
        assertThat(read.lifecycle().quiet()).isEqualTo(Duration.ofHours(12));
        assertThat(read.activity().maxReports()).isEqualTo(100);
        assertThat(read.tick()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"errorBudget\": 0} | errorBudget: expected above 0",
                "{\"holdBudget\": 0.001} | holdBudget: expected errorBudget or more",
                "{\"windows\": [{\"length\": \"PT1H\", \"share\": 0.5}]} | windows: expected shares that add up to 1",
                "{\"windows\": [{\"length\": \"PT1S\", \"share\": 1}]} | length: expected whole minutes",
                "{\"minVoices\": 0} | minVoices: expected 1 or more, found 0",
                "{\"halfLife\": \"PT1H\"} | halfLife: expected a day or more",
            })
    void refusesWhatMakesNoSense(String json, String message) {
        assertThatThrownBy(() -> Json.mapper().readValue(json, SurgeSettings.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining(message);
    }
}
