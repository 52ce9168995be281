package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.news.Status;
import org.tocsin.contracts.news.Subject;

class SyndicationParserTest {

    @Test
    void readsRss() {
        ParsedDocument document = Fixture.parsed("rss.xml");

        assertThat(document.format()).isEqualTo(DocumentFormat.RSS);
        assertThat(document.feed().title()).isEqualTo("Lower Valley Post");
        assertThat(document.feed().language()).isEqualTo("en-gb");
        assertThat(document.parked()).isEmpty();
        assertThat(document.repairs()).isEmpty();
        ParsedItem first = document.items().getFirst();
        assertThat(first.guid()).isEqualTo("post-1");
        assertThat(first.link()).isEqualTo("https://post.example/2024/05/ford");
        assertThat(first.title()).isEqualTo("Shots heard near the ford & the old mill");
        assertThat(first.summary()).isEqualTo("Villagers heard shots.");
        assertThat(first.body())
                .isEqualTo(
                        "Villagers near the ford heard shots — twice.\n\nNobody was hurt.\n\nSoldiers came at nine.");
        assertThat(first.published()).isEqualTo(Instant.parse("2024-05-14T17:05:00Z"));
        assertThat(first.publishedRaw()).isEqualTo("Tue, 14 May 2024 21:05:00 +0400");
        assertThat(first.byline()).isEqualTo("Ana Meles");
        assertThat(first.subjects())
                .containsExactly(
                        new Subject("https://cv.example/topics/", "16000000", null), new Subject(null, null, "Border"));
        assertThat(first.status()).isEqualTo(Status.USABLE);
        assertThat(first.signal()).isEqualTo(Signal.NONE);
    }

    @Test
    void keepsAnUnreadableDateAndTakesAPermalinkForTheLink() {
        ParsedItem second = Fixture.parsed("rss.xml").items().get(1);

        assertThat(second.published()).isNull();
        assertThat(second.publishedRaw()).isEqualTo("yesterday evening");
        assertThat(second.link()).isEqualTo("https://post.example/2024/05/harvest");
        assertThat(second.summary()).isEqualTo("First line.\n\nSecond paragraph, with 3 < 4.");
        assertThat(second.body()).isNull();
        assertThat(second.signal()).isEqualTo(Signal.CORRECTION);
    }

    @Test
    void readsAtom() {
        ParsedDocument document = Fixture.parsed("atom.xml");

        assertThat(document.format()).isEqualTo(DocumentFormat.ATOM);
        assertThat(document.feed().title()).isEqualTo("Atome du soir");
        assertThat(document.feed().language()).isEqualTo("fr");
        assertThat(document.parked()).isEmpty();
        ParsedItem first = document.items().getFirst();
        assertThat(first.guid()).isEqualTo("tag:atome.example,2024:a1");
        assertThat(first.title()).isEqualTo("A <b> in a title");
        assertThat(first.link()).isEqualTo("https://atome.example/base/a1");
        assertThat(first.published()).isEqualTo(Instant.parse("2024-05-14T16:00:00Z"));
        assertThat(first.updated()).isEqualTo(Instant.parse("2024-05-14T19:30:00Z"));
        assertThat(first.byline()).isEqualTo("Luc Rey");
        assertThat(first.summary()).isEqualTo("Court.");
        assertThat(first.body()).isEqualTo("Un.\n\nDeux.");
        assertThat(first.subjects()).containsExactly(new Subject("https://atome.example/cat", "border", "The border"));
        ParsedItem second = document.items().get(1);
        assertThat(second.language()).isEqualTo("en");
        assertThat(second.body()).isEqualTo("Only one.");
        assertThat(second.published()).isEqualTo(Instant.parse("2024-05-14T19:40:00Z"));
    }

    @Test
    void readsATombstoneAsAKill() {
        ParsedItem tombstone = Fixture.parsed("atom.xml").items().get(2);

        assertThat(tombstone.guid()).isEqualTo("tag:atome.example,2024:a0");
        assertThat(tombstone.signal()).isEqualTo(Signal.KILL);
        assertThat(tombstone.status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void readsRdfInItsOwnEncoding() {
        byte[] latin =
                new String(Fixture.bytes("rdf.xml"), StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);

        ParsedDocument document = Fixture.parsed(latin);

        assertThat(document.format()).isEqualTo(DocumentFormat.RDF);
        assertThat(document.feed().title()).isEqualTo("Gazette of Érd");
        assertThat(document.feed().language()).isEqualTo("hu");
        assertThat(document.parked()).isEmpty();
        ParsedItem item = document.items().getFirst();
        assertThat(item.guid()).isEqualTo("https://rdf.example/1");
        assertThat(item.link()).isEqualTo("https://rdf.example/1");
        assertThat(item.title()).isEqualTo("One");
        assertThat(item.summary()).isEqualTo("Summary of one.");
        assertThat(item.body()).isEqualTo("Body of one.");
        assertThat(item.published()).isEqualTo(Instant.parse("2024-05-14T08:00:00Z"));
        assertThat(item.byline()).isEqualTo("Desk");
        assertThat(item.subjects()).containsExactly(new Subject(null, null, "politics"));
    }

    @Test
    void mendsWhatFeedsAreKnownToBreak() {
        String text = "\n <?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss><channel><title>T</title><item><title>Fire &amp; smoke & ash&nbsp;\u0002</title>"
                + "<guid>g</guid></item><item><guid>h</guid><title>&x;</title></item></channel></rss>";

        ParsedDocument document = Fixture.parsedText(text);

        assertThat(document.items()).extracting(ParsedItem::guid).containsExactly("g", "h");
        assertThat(document.items()).extracting(ParsedItem::title).containsExactly("Fire & smoke & ash", "&x;");
        assertThat(document.repairs())
                .extracting(Repair::kind)
                .contains(
                        Repair.Kind.LEADING_JUNK,
                        Repair.Kind.DOCTYPE_REMOVED,
                        Repair.Kind.ILLEGAL_CHARACTERS,
                        Repair.Kind.ENTITY,
                        Repair.Kind.VERSION_ASSUMED);
        assertThat(document.parked()).isEmpty();
    }

    @Test
    void parksAnItemWithoutAnythingAndKeepsTheOthers() {
        ParsedDocument document =
                Fixture.parsedText("<rss version=\"2.0\"><channel><title>T</title><item><pubDate>x</pubDate></item>"
                        + "<item><title>Kept</title></item></channel></rss>");

        assertThat(document.items()).extracting(ParsedItem::title).containsExactly("Kept");
        assertThat(document.parked()).hasSize(1);
        assertThat(new String(document.parked().getFirst().bytes(), StandardCharsets.UTF_8))
                .contains("pubDate");
    }

    @Test
    void parksWholeWhatIsNoFeed() {
        ParsedDocument document = Fixture.parsedText("<html><body>Login</body></html>");

        assertThat(document.format()).isNull();
        assertThat(document.parked()).hasSize(1);
        assertThat(document.parked().getFirst().error()).contains("found html");
    }
}
