package org.tocsin.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Documents as feeds serve them, in the kinds that are met most: RSS of leads, RSS of whole stories, Atom of whole
 * stories; sentences of our own.
 */
final class FeedDocuments {
    private static final List<String> SENTENCES = List.of(
            "Villagers near the ford heard shots twice on Tuesday evening, the district said.",
            "Soldiers came at nine to look at what had been hit, and left before it was dark.",
            "Nobody was hurt; a barn and two cars burned, and the road to the mill was closed.",
            "Both ministries said that the other side had opened fire first, and named no one.",
            "The talks that were to begin on Thursday were put off by a week without a reason.",
            "Observers asked to be let through to the bridge, and were told to wait until noon.");
    private static final int ITEMS = 30;

    private FeedDocuments() {}

    /**
     * A document.
     *
     * @param kind {@code leads}, {@code stories} or {@code atom}
     */
    static byte[] of(String kind) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        boolean atom = kind.equals("atom");
        out.append(
                atom
                        ? "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><id>urn:f</id><title>Valley Post"
                                + "</title><link href=\"https://post.example/\"/><updated>2024-05-14T21:05:00Z</updated>"
                        : "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                                + " xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Valley Post</title>"
                                + "<link>https://post.example/</link><description>News</description>"
                                + "<language>en</language>");
        for (int i = 0; i < ITEMS; i++) {
            out.append(atom ? entry(i) : item(i, kind.equals("stories")));
        }
        return out.append(atom ? "</feed>" : "</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String item(int i, boolean whole) {
        String story = whole ? "<content:encoded><![CDATA[" + html(i, 12) + "]]></content:encoded>" : "";
        return "<item><title>" + sentence(i).substring(0, 40) + " &amp; more</title><link>https://post.example/2024/05/"
                + i
                + "?utm_source=rss</link><guid isPermaLink=\"false\">post-" + i + "</guid>"
                + "<pubDate>Tue, 14 May 2024 %02d:%02d:00 +0400</pubDate>".formatted(i % 24, i)
                + "<dc:creator>Ana Meles</dc:creator><category>Border</category><category>World</category>"
                + "<enclosure url=\"https://post.example/" + i + ".jpg\" type=\"image/jpeg\" length=\"81234\"/>"
                + "<description><![CDATA[" + html(i, 1) + "]]></description>" + story + "</item>\n";
    }

    private static String entry(int i) {
        return "<entry><id>tag:post.example,2024:" + i + "</id><title type=\"html\">"
                + sentence(i).substring(0, 40)
                + " &amp;amp; more</title><link rel=\"alternate\" type=\"text/html\" href=\"https://post.example/" + i
                + "\"/><published>2024-05-14T%02d:%02d:00+04:00</published>".formatted(i % 24, i)
                + "<updated>2024-05-14T21:05:00Z</updated><author><name>Ana Meles</name></author>"
                + "<category term=\"border\" label=\"Border\"/><content type=\"html\">"
                + html(i, 12).replace("&", "&amp;").replace("<", "&lt;") + "</content></entry>\n";
    }

    private static String html(int i, int paragraphs) {
        StringBuilder out = new StringBuilder();
        for (int p = 0; p < paragraphs; p++) {
            out.append("<p>").append(sentence(i + p)).append(" <a href=\"https://post.example/x?a=1&amp;b=2\">");
            out.append(sentence(i + p + 1))
                    .append("</a> ")
                    .append(sentence(i + p + 2))
                    .append("&nbsp;&mdash;</p>\n");
        }
        return out.toString();
    }

    private static String sentence(int i) {
        return SENTENCES.get(i % SENTENCES.size());
    }
}
