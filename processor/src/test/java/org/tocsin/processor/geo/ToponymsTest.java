package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;

/** Names of the whole world in general news: found, and put where they belong. */
class ToponymsTest {
    private static final GazetteerRecogniser RECOGNISER = new GazetteerRecogniser(ShippedGazetteer.GAZETTEER);
    private static final PlaceLocator LOCATOR = new PlaceLocator();

    /** The usual distance in the study of place names: 100 miles. */
    private static final double RIGHT_KM = 161;

    private static final Pattern MARKED = Pattern.compile("\\[([^\\]]+)\\]\\((-?[\\d.]+),(-?[\\d.]+)\\)");

    /** A text with its marked names. */
    private record Marked(String text, List<Name> names) {}

    private record Name(Span span, double latitude, double longitude) {

        boolean isNear(double otherLatitude, double otherLongitude) {
            return Distance.km(latitude, longitude, otherLatitude, otherLongitude) <= RIGHT_KM;
        }
    }

    @ParameterizedTest
    @CsvSource({"local, 0.90", "world, 0.92", "web, 0.94", "wiki, 0.95"})
    void marksAreResolvedWhereTheGazetteerHasThem(String kind, double least) throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Marked marked : texts(kind)) {
            String text = marked.text();
            List<Mention> mentions = new ArrayList<>();
            List<Name> known = new ArrayList<>();
            for (Name name : marked.names()) {
                Optional<Mention> mention = RECOGNISER
                        .mentionIn(text, name.span())
                        .filter(each -> each.candidates().stream()
                                .anyMatch(place -> name.isNear(place.latitude(), place.longitude())));
                if (mention.isPresent()) {
                    mentions.add(mention.get());
                    known.add(name);
                }
            }
            List<Place> places =
                    LOCATOR.locateEach(text, mentions, new Setting(List.of(), List.of(new Span(0, text.length()))));
            asked += known.size();
            for (int i = 0; i < known.size(); i++) {
                if (!known.get(i).isNear(places.get(i).latitude(), places.get(i).longitude())) {
                    wrong.add(places.get(i).matched() + " in " + places.get(i).country());
                }
            }
        }

        assertThat(asked).isGreaterThan(50);
        assertThat(1 - wrong.size() / (double) asked).as("wrong: %s", wrong).isGreaterThanOrEqualTo(least);
    }

    @Test
    void namesOfGeneralNewsAreFoundAndLittleElse() throws IOException {
        int right = 0;
        int found = 0;
        int marks = 0;
        List<String> errors = new ArrayList<>();
        for (Marked marked : texts("web")) {
            Set<Span> gold = new HashSet<>();
            marked.names().forEach(name -> gold.add(name.span()));
            marks += gold.size();
            for (Mention mention : RECOGNISER.mentions(marked.text())) {
                found++;
                if (gold.contains(mention.span())) {
                    right++;
                } else {
                    errors.add(mention.matched());
                }
            }
        }

        assertThat(2.0 * right / (found + marks)).as("no places: %s", errors).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Snow fell in Moscow, ID on Tuesday.          | Moscow | US/ID
                    Snow fell in Moscow, Ida., on Tuesday.       | Moscow | US/ID
                    Snow fell in Moscow, Idaho, on Tuesday.      | Moscow | US/ID
                    Snow fell in Moscow.                         | Moscow | RU/48
                    A shop opened in London, Ont.                | London | CA/08
                    The Texas town of Paris has a tower.         | Paris  | US/TX
                    Paris is a town in the north of Texas.       | Paris  | US/TX
                    Atlanta, Georgia, has an airport.            | Georgia | US/GA
                    Tbilisi, Georgia, has an airport.            | Georgia | ''
                    He left Newcastle, N.S.W., for good.         | Newcastle | AU/02""")
    void wordsBesideANameSayWhereItLies(String text, String name, String division) {
        List<Place> places = LOCATOR.locateEach(
                text, RECOGNISER.mentions(text), new Setting(List.of(), List.of(new Span(0, text.length()))));

        assertThat(places)
                .filteredOn(place -> place.matched().equals(name))
                .singleElement()
                .extracting(Place::admin1)
                .isEqualTo(division.isEmpty() ? null : division);
    }

    private static List<Marked> texts(String kind) throws IOException {
        List<Marked> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ToponymsTest.class.getResourceAsStream("/geo/toponyms.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(kind + "\t")) {
                    texts.add(marked(line.substring(kind.length() + 1)));
                }
            }
        }
        return texts;
    }

    private static Marked marked(String line) {
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        Matcher mark = MARKED.matcher(line);
        int at = 0;
        while (mark.find()) {
            text.append(line, at, mark.start());
            int start = text.length();
            text.append(mark.group(1));
            names.add(new Name(
                    new Span(start, text.length()),
                    Double.parseDouble(mark.group(2)),
                    Double.parseDouble(mark.group(3))));
            at = mark.end();
        }
        return new Marked(text.append(line.substring(at)).toString(), names);
    }
}
