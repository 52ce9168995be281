package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalvageTest {

    /** A feed and the texts that it is put together from. */
    record Feed(String head, List<String> items, String tail) {
        String text() {
            return head + String.join("", items) + tail;
        }

        /** Items of which the last character stands before {@code length}. */
        int completeWithin(int length) {
            int at = head.length();
            int complete = 0;
            for (String item : items) {
                at += item.length();
                complete += at <= length ? 1 : 0;
            }
            return complete;
        }
    }

    @Property(tries = 400)
    void anyPrefixGivesItsCompleteItems(
            @ForAll @From("feeds") Feed feed, @ForAll @DoubleRange(min = 0, max = 1) double cut) {
        int length = (int) (cut * feed.text().length());

        ParsedDocument document = Fixture.parsedText(feed.text().substring(0, length));

        int complete = feed.completeWithin(length);
        assertThat(document.items()).extracting(ParsedItem::guid).isEqualTo(guids(complete));
        assertThat(document.parked()).hasSizeLessThanOrEqualTo(1);
        if (complete < feed.completeWithin(length + 2) && length > feed.head().length()) {
            assertThat(document.parked()).hasSize(1);
        }
    }

    @Property(tries = 100)
    void theWholeNeedsNoRepair(@ForAll @From("feeds") Feed feed) {
        ParsedDocument document = Fixture.parsedText(feed.text());

        assertThat(document.items()).hasSize(feed.items().size());
        assertThat(document.repairs()).isEmpty();
        assertThat(document.parked()).isEmpty();
    }

    @Property(tries = 200)
    void noBytesMakeItThrow(@ForAll byte[] bytes) {
        assertThat(Fixture.parsed(bytes)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <item><guid>a</guid></item><item><guid>b<item><guid>c</guid></item>               | a,c | 1
            <item><guid>a</guid></item><item><guid>b</guid><b></item><item><guid>c</guid></item> | a,b,c | 0
            <item><guid>a</guid><title>x & y &copy;</title></item>                            | a   | 0
            <item><guid>a</guid><title>3 < 4</title></item><item><guid>b</guid></item>        | a,b | 0
            """)
    void oneBrokenItemCostsItselfAlone(String items, String kept, int parked) {
        ParsedDocument document =
                Fixture.parsedText("<rss version=\"2.0\"><channel><title>T</title>" + items + "</channel></rss>");

        assertThat(document.feed().title()).isEqualTo("T");
        assertThat(document.items()).extracting(ParsedItem::guid).containsExactly(kept.split(","));
        assertThat(document.parked()).hasSize(parked);
    }

    @Test
    void anUnclosedElementOfTheHeadCostsNoItem() {
        ParsedDocument document =
                Fixture.parsedText("<rss version=\"2.0\"><channel><title>a <b</title><link>https://x.example/"
                        + "<item><guid>a</guid></item><item><guid>b</guid></item></channel></rss>");

        assertThat(document.items()).extracting(ParsedItem::guid).containsExactly("a", "b");
        assertThat(document.parked()).isEmpty();
    }

    @Test
    @Timeout(30)
    void aLargeFeedIsReadInReasonableTime() {
        String item = "<item><guid>%d</guid><title>Title %d</title><description><![CDATA[" + "<p>word</p> ".repeat(400)
                + "]]></description></item>";
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 2500; i++) {
            items.append(item.formatted(i, i));
        }
        String head = "<rss version=\"2.0\"><channel><title>T</title>";

        ParsedDocument whole = Fixture.parsedText(head + items + "</channel></rss>");
        ParsedDocument broken = Fixture.parsedText(head + items + "<item><title>&nbsp;");

        assertThat(whole.items()).hasSize(2500);
        assertThat(broken.items()).hasSize(2500);
        assertThat(whole.repairs()).isEmpty();
    }

    private static List<String> guids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "g" + i).toList();
    }

    @Provide
    Arbitrary<Feed> feeds() {
        return Arbitraries.of("rss", "atom", "rdf", "newsml", "ninjs")
                .flatMap(format -> titles().list().ofMinSize(1).ofMaxSize(5).map(titles -> feed(format, titles)));
    }

    private static Arbitrary<String> titles() {
        return Arbitraries.of("fire at the ford", "a > b", "</item> in words", "quote \" and '", "é ü ł", "<item>");
    }

    private static Feed feed(String format, List<String> titles) {
        List<String> items = IntStream.range(0, titles.size())
                .mapToObj(i -> item(format, "g" + i, titles.get(i), i == 0))
                .toList();
        return switch (format) {
            case "rss" ->
                new Feed(
                        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><image><title>i</title></image>",
                        items,
                        "</channel></rss>");
            case "atom" ->
                new Feed(
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><author><name>n</name></author>",
                        items,
                        "</feed>");
            case "rdf" ->
                new Feed(
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
                                + "<channel rdf:about=\"x\"><title>T</title></channel>",
                        items,
                        "</rdf:RDF>");
            case "newsml" ->
                new Feed(
                        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sender>s</sender></header><itemSet>",
                        items,
                        "</itemSet></newsMessage>");
            default -> new Feed("{\"items\":[", items, "]}");
        };
    }

    private static String item(String format, String guid, String title, boolean first) {
        String cdata = "<![CDATA[" + title + "]]>";
        return switch (format) {
            case "rss" ->
                "<item><guid isPermaLink='false'>" + guid + "</guid><!-- <item> --><title>" + cdata + "</title></item>";
            case "atom" -> "<entry a='>'><id>" + guid + "</id><title>" + cdata + "</title></entry>";
            case "rdf" ->
                "<item rdf:about=\"" + guid + "\"><title>" + cdata + "</title><link>https://x.example/</link></item>";
            case "newsml" ->
                "<newsItem guid=\"" + guid + "\"><contentMeta><headline>" + cdata
                        + "</headline></contentMeta></newsItem>";
            default ->
                (first ? "" : ",") + "{\"uri\":\"" + guid + "\",\"headline\":\"" + title.replace("\"", "\\\"") + "\"}";
        };
    }
}
