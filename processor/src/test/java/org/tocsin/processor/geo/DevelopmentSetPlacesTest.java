package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.record.Json;

/**
 * How many of the labelled event places are found within 15 km (60 km where a region is labelled), with the
 * whole text taken as told. A floor against falling back, no measure of quality: the tables hold these places.
 */
class DevelopmentSetPlacesTest {
    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentSetPlacesTest.class);
    private static final double PLACE_KM = 15;
    private static final double REGION_KM = 60;

    private final GazetteerRecogniser recogniser = new GazetteerRecogniser(ShippedGazetteer.GAZETTEER);
    private final PlaceLocator locator = new PlaceLocator();

    @Test
    void findsTheLabelledPlaces() throws IOException {
        InputStream set = getClass().getResourceAsStream("/coding/items-dev.jsonl");
        assumeThat(set).isNotNull();
        int wanted = 0;
        int found = 0;
        List<String> missed = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(set, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = Json.mapper().readTree(line);
                List<Place> places = places(item);
                for (JsonNode label : item.path("expect").path("places")) {
                    if (label.path("optional").asBoolean()) {
                        continue;
                    }
                    wanted++;
                    if (places.stream().anyMatch(place -> fits(place, label))) {
                        found++;
                    } else {
                        missed.add(item.path("id").asText() + " "
                                + label.path("name").asText());
                    }
                }
            }
        }

        LOG.atInfo().addKeyValue("wanted", wanted).addKeyValue("found", found).log("missed {}", missed);
        assertThat((double) found / wanted).isGreaterThan(0.95);
    }

    private List<Place> places(JsonNode item) {
        String text = item.path("title").asText() + "\n\n" + item.path("body").asText();
        List<String> sides = new ArrayList<>();
        item.path("expect").path("countries").forEach(side -> sides.add(side.asText()));
        return locator.locate(text, recogniser.mentions(text), new Setting(sides, List.of(new Span(0, text.length()))));
    }

    private static boolean fits(Place place, JsonNode label) {
        double reach = label.path("precision").asText().equals("region") ? REGION_KM : PLACE_KM;
        return place.role().equals("event")
                && Distance.km(
                                place.latitude(),
                                place.longitude(),
                                label.path("lat").asDouble(),
                                label.path("lon").asDouble())
                        <= reach;
    }
}
