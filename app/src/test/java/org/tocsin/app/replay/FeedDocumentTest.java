package org.tocsin.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The small day: one item that is corrected, one that is killed, one with every character that needs escaping. */
class FeedDocumentTest {
    private static final Outlet OUTLET = DemoDay.load("replay/small").outlets().getFirst();
    private static final Instant EARLY = Instant.parse("2023-05-04T08:30:00Z");
    private static final Instant LATE = Instant.parse("2023-05-04T12:00:00Z");
    private static final String AWKWARD = "Tea & <scones> at \"Zoë's\" — 5 > 4";

    @ParameterizedTest
    @CsvSource({"rss,item,title", "atom,entry,title", "rdf,item,title", "newsml-g2,newsItem,headline"})
    void xmlHoldsEveryItemOnceWithItsTextUnharmed(String format, String item, String title) throws Exception {
        Document document = xml(format, EARLY);
        assertThat(texts(document, item)).hasSize(3);
        assertThat(texts(document, title)).contains(AWKWARD);
        assertThat(document.getDocumentElement().getTextContent()).contains("chips", "Nobody was hurt.");
    }

    @ParameterizedTest
    @CsvSource({"rss,content:encoded", "atom,content", "rdf,content:encoded"})
    void feedsCarryTheWholeTextAsHtmlLedByPlaceAndCredit(String format, String element) throws Exception {
        String bodies = String.join("\n", texts(xml(format, EARLY), element));
        assertThat(bodies)
                .contains("<p>TELAV (Hill Post) — A bus slid off the road on 4 May.</p>", "<p>Nobody was hurt.</p>")
                .contains("<p>Fish &amp; chips &lt; 5 lari.</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "rdf"})
    void feedsDropWhatIsKilledAndShowTheNewestVersionAlone(String format) throws Exception {
        String titles = String.join("\n", texts(xml(format, LATE), "title"));
        assertThat(titles).contains("CORRECTED: Bus slides off road").doesNotContain("Mayor resigns", "\nBus slides");
    }

    @Test
    void newsmlMarksKillsAndCorrections() throws Exception {
        Document document = xml("newsml-g2", LATE);
        assertThat(attributes(document, "pubStatus", "qcode"))
                .containsExactlyInAnyOrder("stat:canceled", "stat:usable", "stat:usable");
        assertThat(attributes(document, "signal", "qcode")).containsExactly("sig:correction");
        assertThat(attributes(document, "newsItem", "version")).containsExactlyInAnyOrder("2", "2", "1");
        assertThat(texts(document, "edNote")).containsExactly("Please kill this story.");
        assertThat(texts(document, "dateline")).contains("TELAV");
    }

    @Test
    void ninjsIsAnArrayWithStatusAndVersion() throws Exception {
        JsonNode array = new ObjectMapper().readTree(render("ninjs", LATE));
        assertThat(array).hasSize(3);
        List<String> states = new ArrayList<>();
        array.forEach(item -> states.add(
                item.path("pubstatus").asText() + item.path("version").asText()));
        assertThat(states).containsExactlyInAnyOrder("canceled2", "usable2", "usable1");
        JsonNode corrected = array.get(1);
        assertThat(corrected.path("firstcreated").asText()).isEqualTo("2023-05-04T08:00:00Z");
        assertThat(corrected.path("versioncreated").asText()).isEqualTo("2023-05-04T10:00:00Z");
        assertThat(corrected.path("located").asText()).isEqualTo("TELAV");
    }

    @Test
    void wiresShowADayAndFeedsWhatIsNewest() {
        Instant nextDay = LATE.plus(Duration.ofHours(23));
        List<PublishedItem> published = OUTLET.published(nextDay);
        assertThat(FeedDocument.of("ninjs").selected(published, nextDay)).hasSize(1);
        assertThat(FeedDocument.of("rss").selected(published, nextDay)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "rdf", "ninjs", "newsml-g2"})
    void theSameItemsGiveTheSameBytesAndAnEmptyDayADocument(String format) throws Exception {
        assertThat(render(format, EARLY)).isEqualTo(render(format, EARLY.plusSeconds(60)));
        assertThat(new String(render(format, Instant.EPOCH), StandardCharsets.UTF_8))
                .isNotBlank();
    }

    private static byte[] render(String format, Instant now) {
        FeedDocument document = FeedDocument.of(format);
        return document.render(
                OUTLET, document.selected(OUTLET.published(now), now), URI.create("http://127.0.0.1:1/hill-post"));
    }

    private static Document xml(String format, Instant now) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(render(format, now)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        NodeList found = document.getElementsByTagName(element);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(found.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
        }
        return values;
    }
}
