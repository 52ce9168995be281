package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.ingest.date.DateHints;

/** Titles, links, ids and dates by every rule that feeds go by. */
class FeedFieldsTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static ParsedItem rss(String inside) {
        return item("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:atom=\"" + ATOM + "\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:media=\"http://search.yahoo.com/mrss/\""
                + " xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\">"
                + "<channel><title>T</title><link>https://site.example/</link><item>"
                + inside + "</item></channel></rss>");
    }

    private static ParsedItem atom(String inside) {
        return item("<feed xmlns=\"" + ATOM + "\"><title>T</title><entry>" + inside + "</entry></feed>");
    }

    private static ParsedItem atom03(String inside) {
        return item("<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>T</title><entry>" + inside
                + "</entry></feed>");
    }

    private static ParsedItem item(String text) {
        ParsedDocument document = parsed(text);
        assertThat(document.parked()).isEmpty();
        assertThat(document.items()).hasSize(1);
        return document.items().getFirst();
    }

    private static ParsedDocument parsed(String text) {
        return Fixture.parsed(text.getBytes(StandardCharsets.UTF_8), DocumentOrigin.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <title>Fire &amp; smoke</title>                                            | Fire & smoke
            <title>Fire &amp;amp; smoke</title>                                        | Fire & smoke
            <title><![CDATA[Fire &amp; smoke]]></title>                                | Fire & smoke
            <title><![CDATA[Fire & smoke]]></title>                                    | Fire & smoke
            <title>&lt;b&gt;Fire&lt;/b&gt; and smoke</title>                           | Fire and smoke
            <title><b>Fire</b> and <i>smoke</i></title>                                | Fire and smoke
            <title>The army&#146;s &#8220;fire&#8221;</title>                          | The army’s “fire”
            <title>The army&amp;#8217;s fire</title>                                   | The army’s fire
            <title>3 &lt; 4 and 5 &gt; 2</title>                                       | 3 < 4 and 5 > 2
            <title>  Fire&#10;     at the&#9;ford </title>                              | Fire at the ford
            <title/><dc:title>Fire</dc:title>                                          | Fire
            <dc:title>Other</dc:title><title>Fire</title>                              | Fire
            <media:content url="https://m.example/"><media:title>Photo</media:title></media:content><title>Fire</title> | Fire
            <TITLE>Fire</TITLE>                                                        | Fire
            <atom:title type="html">&lt;b&gt;Fire&lt;/b&gt;</atom:title>               | Fire
            """)
    void titlesOfRss(String markup, String expected) {
        assertThat(rss(markup + "<guid>g</guid>").title()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <title>Fire &amp; smoke</title>                                            | Fire & smoke
            <title type="text">The &lt;b&gt; tag</title>                               | The <b> tag
            <title type="html">&lt;b&gt;Fire&lt;/b&gt; &amp;amp; smoke</title>         | Fire & smoke
            <title type="html"><![CDATA[<b>Fire</b> &amp; smoke]]></title>             | Fire & smoke
            <title type="HTML">&amp;quot;Fire&amp;quot;</title>                        | "Fire"
            <title type="text/html">&lt;b&gt;Fire&lt;/b&gt;</title>                    | Fire
            <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Fire <b>and</b> smoke</div></title> | Fire and smoke
            <title type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml">Fire<h:br/>and &lt;smoke&gt;</h:div></title> | Fire and <smoke>
            <title><![CDATA[Fire & smoke]]></title>                                    | Fire & smoke
            <source><title>Other</title></source><title>Fire</title>                   | Fire
            """)
    void titlesOfAtom(String markup, String expected) {
        assertThat(atom(markup + "<id>g</id>").title()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <title>Fire &amp; smoke</title>                                            | Fire & smoke
            <title mode="escaped" type="text/html">&lt;b&gt;Fire&lt;/b&gt;</title>     | Fire
            <title mode="escaped">The &lt;b&gt; tag</title>                            | The <b> tag
            <title mode="base64" type="text/html">PGI+RmlyZTwvYj4gJmFtcDsgc21va2U=</title> | Fire & smoke
            <title mode="base64">RmlyZSAmIHNtb2tl</title>                              | Fire & smoke
            <title mode="xml" type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Fire</b></div></title> | Fire
            """)
    void titlesOfAtom03(String markup, String expected) {
        assertThat(atom03(markup + "<id>g</id>").title()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <link>https://a.example/1</link>                                             | https://a.example/1
            <link> https://a.example/1?x=1&amp;y=2 </link>                               | https://a.example/1?x=1&y=2
            <link>https://a.example/1?x=1&amp;amp;y=2</link>                             | https://a.example/1?x=1&y=2
            <link><![CDATA[https://a.example/1?x=1&y=2]]></link>                         | https://a.example/1?x=1&y=2
            <link/><guid>https://a.example/g</guid>                                      | https://a.example/g
            <guid isPermaLink="true">https://a.example/g</guid>                          | https://a.example/g
            <link>https://a.example/1</link><guid>https://a.example/g</guid>             | https://a.example/1
            <link>/news/1</link>                                                         | https://site.example/news/1
            <link>//b.example/1</link>                                                   | https://b.example/1
            <link xml:base="https://c.example/x/y">z</link>                              | https://c.example/x/z
            <atom:link href="https://a.example/1"/>                                      | https://a.example/1
            <atom:link rel="self" href="https://a.example/s"/><atom:link rel="alternate" href="https://a.example/1"/> | https://a.example/1
            <link href="https://a.example/1"/>                                           | https://a.example/1
            <feedburner:origLink>https://a.example/1</feedburner:origLink>               | https://a.example/1
            <link>https://a.example/a b</link>                                           | https://a.example/a%20b
            <link>https://a.example/новости</link>                                       | https://a.example/новости
            """)
    void linksOfRss(String markup, String expected) {
        assertThat(rss("<title>t</title>" + markup).link()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "<guid isPermaLink='false'>https://a.example/g</guid>",
        "<guid>tag:a.example:1</guid>",
        "<link>javascript:alert(1)</link>",
        "<atom:link rel='enclosure' href='https://a.example/s'/>"
    })
    void whatIsNoLinkOfRss(String markup) {
        assertThat(rss("<title>t</title>" + markup).link()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <link href="https://a.example/1"/>                                                  | https://a.example/1
            <link rel="self" href="https://a.example/s"/><link rel="alternate" href="https://a.example/1"/> | https://a.example/1
            <link rel="http://www.iana.org/assignments/relation/alternate" href="https://a.example/1"/> | https://a.example/1
            <link type="application/json" href="https://a.example/j"/><link type="text/html" href="https://a.example/1"/> | https://a.example/1
            <link rel="related" href="https://a.example/r"/>                                    |
            <link rel="enclosure" href="https://a.example/e"/>                                  |
            <content src="https://a.example/1"/>                                                | https://a.example/1
            <link xml:base="https://b.example/x/" href="../1"/>                                 | https://b.example/1
            """)
    void linksOfAtom(String markup, String expected) {
        assertThat(atom("<id>g</id>" + markup).link()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            https://a.example/x/y?q#f | z       | https://a.example/x/z
            https://a.example/x/y?q#f | ./z     | https://a.example/x/z
            https://a.example/x/y?q#f | ../z    | https://a.example/z
            https://a.example/x/y?q#f | ../../z | https://a.example/z
            https://a.example/x/y?q#f | /z/     | https://a.example/z/
            https://a.example/x/y?q#f | ?z      | https://a.example/x/y?z
            https://a.example/x/y?q#f | #z      | https://a.example/x/y?q#z
            https://a.example/x/y?q#f | //b/z   | https://b/z
            https://a.example/x/y?q#f | ..      | https://a.example/
            https://a.example/x/y?q#f | ftp://z | ftp://z
            https://a.example         | z       | https://a.example/z
            """)
    void relativeLinksByRfc3986(String base, String link, String expected) {
        assertThat(Links.absolute(link, URI.create(base))).isEqualTo(expected);
    }

    @Test
    void basesAreNestedAndContentLocationIsOne() {
        String text = "<feed xmlns=\"" + ATOM + "\" xml:base=\"/a/\"><link href=\"site\"/>"
                + "<entry xml:base=\"b/\"><id>g</id><link href=\"c\"/></entry></feed>";
        DocumentHeaders headers = new DocumentHeaders(true, "application/atom+xml", "https://x.example/y/z", "fr");

        ParsedDocument document = Fixture.parsed(
                text.getBytes(StandardCharsets.UTF_8), new DocumentOrigin(null, headers, null, DateHints.NONE));

        assertThat(document.feed().link()).isEqualTo("https://x.example/a/site");
        assertThat(document.items().getFirst().link()).isEqualTo("https://x.example/a/b/c");
        assertThat(document.feed().language()).isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <guid> g1 </guid>                                    | g1
            <guid isPermaLink="false"><![CDATA[g1]]></guid>      | g1
            <atom:id>g1</atom:id>                                | g1
            <dc:identifier>g1</dc:identifier>                    | g1
            <link>https://a.example/</link>                      |
            """)
    void idsOfRss(String markup, String expected) {
        assertThat(rss("<title>t</title>" + markup).guid()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <pubDate>Tue, 14 May 2024 21:05:00 GMT</pubDate>                           | 2024-05-14T21:05:00Z |
            <dc:date>2024-05-14T21:05:00Z</dc:date>                                    | 2024-05-14T21:05:00Z | 2024-05-14T21:05:00Z
            <pubDate>soon</pubDate><dc:date>2024-05-14T21:05:00Z</dc:date>             | 2024-05-14T21:05:00Z | 2024-05-14T21:05:00Z
            <dcterms:issued>2024-05-14T21:05:00Z</dcterms:issued><dcterms:modified>2024-05-15T21:05:00Z</dcterms:modified> | 2024-05-14T21:05:00Z | 2024-05-15T21:05:00Z
            <dcterms:created>2024-05-14</dcterms:created>                              | 2024-05-14T00:00:00Z |
            <pubdate>Tue, 14 May 2024 21:05:00 GMT</pubdate><atom:updated>2024-05-15T21:05:00Z</atom:updated> | 2024-05-14T21:05:00Z | 2024-05-15T21:05:00Z
            <pubDate>soon</pubDate>                                                    |                      |
            """)
    void datesOfRss(String markup, Instant published, Instant updated) {
        ParsedItem item = rss("<title>t</title>" + markup);

        assertThat(item.published()).isEqualTo(published);
        assertThat(item.updated()).isEqualTo(updated);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <issued>2024-05-14T21:05:00Z</issued><modified>2024-05-15T21:05:00Z</modified><created>2024-05-13T21:05:00Z</created> | 2024-05-14T21:05:00Z | 2024-05-15T21:05:00Z
            <modified>2024-05-15T21:05:00Z</modified>                                  | 2024-05-15T21:05:00Z | 2024-05-15T21:05:00Z
            <created>2024-05-13T21:05:00Z</created><modified>2024-05-15T21:05:00Z</modified> | 2024-05-13T21:05:00Z | 2024-05-15T21:05:00Z
            """)
    void datesOfAtom03(String markup, Instant published, Instant updated) {
        ParsedItem item = atom03("<id>g</id>" + markup);

        assertThat(item.published()).isEqualTo(published);
        assertThat(item.updated()).isEqualTo(updated);
    }

    @Test
    void theHeadOfRss() {
        FeedHead feed = parsed("<rss version=\"2.0\" xmlns:atom=\"" + ATOM + "\""
                        + " xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
                        + "<atom:link rel=\"self\" href=\"https://a.example/rss\"/>"
                        + "<atom:link rel=\"hub\" href=\"https://hub.example/\"/>"
                        + "<title>The &amp;quot;Post&amp;quot;</title><link>https://a.example/</link>"
                        + "<description>News &amp;amp; more</description><language>en-gb</language>"
                        + "<pubDate>Tue, 14 May 2024 21:00:00 GMT</pubDate>"
                        + "<lastBuildDate>Tue, 14 May 2024 21:05:00 GMT</lastBuildDate><ttl>15</ttl>"
                        + "<skipHours><hour>2</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>"
                        + "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
                        + "</channel></rss>")
                .feed();

        assertThat(feed.title()).isEqualTo("The \"Post\"");
        assertThat(feed.link()).isEqualTo("https://a.example/");
        assertThat(feed.subtitle()).isEqualTo("News & more");
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.published()).isEqualTo("2024-05-14T21:00:00Z");
        assertThat(feed.updated()).isEqualTo("2024-05-14T21:05:00Z");
        assertThat(feed.self()).isEqualTo("https://a.example/rss");
        assertThat(feed.hubs()).containsExactly("https://hub.example/");
        assertThat(feed.rhythm().ttl()).isEqualTo(Duration.ofMinutes(15));
        assertThat(feed.rhythm().updateEvery()).isEqualTo(Duration.ofHours(6));
        assertThat(feed.rhythm().skipHours()).containsExactlyInAnyOrder(0, 2);
        assertThat(feed.rhythm().skipDays()).containsExactly(DayOfWeek.SUNDAY);
    }

    @Test
    void theHeadOfAtom() {
        FeedHead feed = parsed("<a:feed xmlns:a=\"" + ATOM + "\" xml:lang=\"hy\"><a:id>urn:f</a:id>"
                        + "<a:title type=\"html\">&lt;i&gt;Post&lt;/i&gt;</a:title><a:updated>2024-05-14T21:05:00Z</a:updated>"
                        + "<a:link rel=\"self\" href=\"https://a.example/atom\"/><a:link href=\"https://a.example/\"/>"
                        + "</a:feed>")
                .feed();

        assertThat(feed.id()).isEqualTo("urn:f");
        assertThat(feed.title()).isEqualTo("Post");
        assertThat(feed.link()).isEqualTo("https://a.example/");
        assertThat(feed.updated()).isEqualTo("2024-05-14T21:05:00Z");
        assertThat(feed.language()).isEqualTo("hy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            rss  | <rss version="0.91"><channel><title>F</title><item><title>t</title></item></channel></rss>
            rss  | <rss version="0.92"><channel><title>F</title></channel><item><title>t</title></item></rss>
            rss  | <RSS VERSION="2.0"><CHANNEL><TITLE>F</TITLE><ITEM><TITLE>t</TITLE></ITEM></CHANNEL></RSS>
            rss  | <rss xmlns="http://backend.userland.com/rss2"><channel><title>F</title><item><title>t</title></item></channel></rss>
            rss  | <channel><title>F</title><item><title>t</title></item></channel>
            rss  | <CHANNEL HREF="https://a.example/"><TITLE>F</TITLE><ITEM HREF="https://a.example/1" LASTMOD="2024-05-14"><TITLE>t</TITLE></ITEM></CHANNEL>
            rss  | <rss version="9.9"><channel><title>F</title><item><title>t</title><dc:date>2024</dc:date></item></channel></rss>
            rdf  | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>F</title></channel><item><title>t</title></item></rdf:RDF>
            rdf  | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="a"><title>F</title></channel><item rdf:about="b"><title>t</title></item></rdf:RDF>
            rdf  | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel><r:title>F</r:title></r:channel><r:item><r:title>t</r:title></r:item></rdf:RDF>
            atom | <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>t</title></entry></feed>
            atom | <feed><title>F</title><entry><title>t</title></entry></feed>
            atom | <feed xmlns="http://purl.org/atom/ns#" version="0.3"><title>F</title><entry><title>t</title></entry></feed>
            json-feed | {"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","title":"t"}]}
            """)
    void readsEveryFormat(String format, String text) {
        ParsedDocument document = parsed(text);

        assertThat(document.format().label()).isEqualTo(format);
        assertThat(document.feed().title()).isEqualTo("F");
        assertThat(document.items()).extracting(ParsedItem::title).containsExactly("t");
        assertThat(document.parked()).isEmpty();
    }

    @Test
    void aSingleEntryIsAFeedOfOne() {
        assertThat(item("<entry xmlns=\"" + ATOM + "\"><title>t</title></entry>")
                        .title())
                .isEqualTo("t");
    }

    @Test
    void keepsPeopleCategoriesAndFiles() {
        ParsedItem item = rss("<title>t</title><author>desk@a.example (Ana Meles)</author>"
                + "<category>Border</category><category domain=\"https://c.example/\">12</category>"
                + "<enclosure url=\"https://a.example/a.mp3\" type=\"audio/mpeg\" length=\"12\"/>"
                + "<media:group><media:content url=\"https://a.example/b.jpg\"/></media:group>");

        assertThat(item.byline()).isEqualTo("Ana Meles");
        assertThat(item.subjects()).extracting("name").containsExactly("Border", null);
        assertThat(item.enclosures())
                .containsExactly(
                        new Enclosure("https://a.example/a.mp3", "audio/mpeg", 12L),
                        new Enclosure("https://a.example/b.jpg", null, null));
    }

    @Test
    void aJsonFeedSaysWhoItIs() {
        ParsedDocument document = parsed("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F & G\","
                + "\"home_page_url\":\"https://a.example/\",\"feed_url\":\"https://a.example/f.json\","
                + "\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}],\"items\":[{\"id\":7,"
                + "\"url\":\"https://a.example/7\",\"content_text\":\"t\",\"date_published\":\"2024-05-14T21:05:00Z\","
                + "\"attachments\":[{\"url\":\"https://a.example/a.mp3\",\"mime_type\":\"audio/mpeg\"}]}]}");

        assertThat(document.feed().title()).isEqualTo("F & G");
        assertThat(document.feed().link()).isEqualTo("https://a.example/");
        assertThat(document.feed().id()).isEqualTo("https://a.example/f.json");
        assertThat(document.feed().hubs()).containsExactly("https://hub.example/");
        assertThat(document.items().getFirst().guid()).isEqualTo("7");
        assertThat(document.items().getFirst().enclosures()).hasSize(1);
    }
}
