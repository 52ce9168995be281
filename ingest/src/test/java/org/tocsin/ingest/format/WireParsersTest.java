package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.news.Status;
import org.tocsin.contracts.news.Subject;

class WireParsersTest {

    @Test
    void readsNewsMlG2() {
        ParsedDocument document = Fixture.parsed("newsml-g2.xml");

        assertThat(document.format()).isEqualTo(DocumentFormat.NEWSML_G2);
        assertThat(document.parked()).isEmpty();
        assertThat(document.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.NOT_AN_ITEM);
        ParsedItem first = document.items().getFirst();
        assertThat(first.guid()).isEqualTo("urn:newsml:presse.example:20240514:P1");
        assertThat(first.versionHint()).isEqualTo(2);
        assertThat(first.title()).isEqualTo("Drones over the pass");
        assertThat(first.body()).isEqualTo("Drones came at dawn.\n\nTwo were shot down.");
        assertThat(first.published()).isEqualTo(Instant.parse("2024-05-14T08:00:00Z"));
        assertThat(first.updated()).isEqualTo(Instant.parse("2024-05-14T10:00:00Z"));
        assertThat(first.language()).isEqualTo("en-US");
        assertThat(first.urgency()).isEqualTo(1);
        assertThat(first.dateline()).isEqualTo("PARIS");
        assertThat(first.byline()).isEqualTo("Mia Fort");
        assertThat(first.rights()).isEqualTo("© Presse");
        assertThat(first.signal()).isEqualTo(Signal.CORRECTION);
        assertThat(first.subjects()).containsExactly(new Subject("medtop", "20000044", "armed conflict"));
    }

    @Test
    void readsAKillOfNewsMlG2() {
        ParsedItem second = Fixture.parsed("newsml-g2.xml").items().get(1);

        assertThat(second.status()).isEqualTo(Status.CANCELED);
        assertThat(second.signal()).isEqualTo(Signal.KILL);
        assertThat(second.embargoedUntil()).isEqualTo(Instant.parse("2024-05-14T18:00:00Z"));
        assertThat(second.body()).isEqualTo("Plain one.\n\nPlain two.");
    }

    @Test
    void readsOneNinjsObjectOfTheFirstGeneration() {
        ParsedDocument document = Fixture.parsed("ninjs-1.json");

        assertThat(document.format()).isEqualTo(DocumentFormat.NINJS);
        ParsedItem item = document.items().getFirst();
        assertThat(item.guid()).isEqualTo("urn:newsml:wire.example:20240514:W1");
        assertThat(item.versionHint()).isEqualTo(3);
        assertThat(item.title()).isEqualTo("Mortars fall by the river");
        assertThat(item.summary()).isEqualTo("Two mortars fell.");
        assertThat(item.body()).isEqualTo("Two mortars fell by the river.\n\nNobody was hurt.");
        assertThat(item.published()).isEqualTo(Instant.parse("2024-05-14T10:00:00Z"));
        assertThat(item.updated()).isEqualTo(Instant.parse("2024-05-14T12:00:00Z"));
        assertThat(item.urgency()).isEqualTo(2);
        assertThat(item.dateline()).isEqualTo("RIVERTOWN");
        assertThat(item.byline()).isEqualTo("By Ida Orn");
        assertThat(item.rights()).isEqualTo("© Wire");
        assertThat(item.signal()).isEqualTo(Signal.CORRECTION);
        assertThat(item.subjects()).containsExactly(new Subject("medtop", "20000044", "armed conflict"));
    }

    @Test
    void readsAListOfNinjsOfTheThirdGeneration() {
        ParsedDocument document = Fixture.parsed("ninjs-3.json");

        assertThat(document.items()).hasSize(2);
        assertThat(document.parked()).hasSize(1);
        ParsedItem killed = document.items().getFirst();
        assertThat(killed.link()).isEqualTo("https://wire.example/W2");
        assertThat(killed.title()).isEqualTo("A story that was wrong");
        assertThat(killed.body()).isEqualTo("Gone.");
        assertThat(killed.status()).isEqualTo(Status.CANCELED);
        assertThat(killed.subjects())
                .containsExactly(new Subject("http://cv.iptc.org/newscodes/mediatopic/", "20000044", "war"));
        ParsedItem withheld = document.items().get(1);
        assertThat(withheld.status()).isEqualTo(Status.WITHHELD);
        assertThat(withheld.embargoedUntil()).isEqualTo(Instant.parse("2024-05-15T06:00:00Z"));
        assertThat(withheld.dateline()).isEqualTo("HIGHTOWN");
    }

    @Test
    void readsAnArrayOfNinjs() {
        assertThat(Fixture.parsedText("[{\"uri\":\"a\",\"headline\":\"A\"},{\"uri\":\"b\",\"headline\":\"B\"}]")
                        .items())
                .extracting(ParsedItem::guid)
                .containsExactly("a", "b");
    }

    @Test
    void readsJsonFeed() {
        ParsedDocument document = Fixture.parsed("feed.json");

        assertThat(document.format()).isEqualTo(DocumentFormat.JSON_FEED);
        assertThat(document.feed().title()).isEqualTo("Json Post");
        assertThat(document.items()).extracting(ParsedItem::guid).containsExactly("j1", "2");
        assertThat(document.items()).extracting(ParsedItem::body).containsExactly("One.\n\nTwo.", "Three.\n\nFour.");
        assertThat(document.items()).extracting(ParsedItem::byline).containsExactly("The desk", "Eva");
        assertThat(document.items().get(1).published()).isEqualTo(Instant.parse("2024-05-14T11:00:00Z"));
    }

    @Test
    void keepsTheCompleteItemsOfAListThatBreaksOff() {
        String text = "{\"title\":\"T\",\"items\":[{\"uri\":\"a\"},{\"uri\":\"b\"},{\"uri\":\"c\",\"headl";

        ParsedDocument document = Fixture.parsedText(text);

        assertThat(document.items()).extracting(ParsedItem::guid).containsExactly("a", "b");
        assertThat(document.parked()).hasSize(1);
        assertThat(new String(document.parked().getFirst().bytes(), StandardCharsets.UTF_8))
                .contains("\"c\"");
        assertThat(document.broken()).isTrue();
    }

    @Test
    void takesNoErrorDocumentForNews() {
        ParsedDocument document = Fixture.parsedText("{\"error\":\"not found\"}");

        assertThat(document.items()).isEmpty();
        assertThat(document.parked()).hasSize(1);
    }
}
