package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.ingest.encoding.DecodedDocument;

class XmlTextTest {

    @Test
    void aByteOrderMarkIsNoJunk() {
        List<Repair> repairs = new ArrayList<>();

        XmlText text = XmlText.of(decoded("\uFEFF<?xml version=\"1.0\"?><rss/>"), repairs);

        assertThat(text.text()).isEqualTo("<rss/>");
        assertThat(repairs).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a & b              | a &amp; b
            a &amp; &#233; b   | a &amp; &#233; b
            caf&eacute;        | café
            &nosuch; x         | &amp;nosuch; x
            x &copy y          | x &amp;copy y
            <![CDATA[a & b]]>  | <![CDATA[a & b]]>
            <![CDATA[a & b     | <![CDATA[a & b
            """)
    void writesEntitiesSoThatXmlUnderstandsThem(String text, String expected) {
        assertThat(XmlText.withXmlEntities(text, new ArrayList<>())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE rss SYSTEM "a>b"><rss/>                                    | <rss/>
            <!-- x --><!doctype rss [ <!ENTITY a "]>"> <!-- ]> --> ]><rss/>      | <!-- x --><rss/>
            <br /><b>Warning</b>: no such table <?xml version="1.0"?><rss/>      | <rss/>
            <rss>a\u0007b</rss>                                                  | <rss>ab</rss>
            <rss>&#7;&#x2;&#128;</rss>                                           | <rss>&#7;&#x2;&#128;</rss>
            """)
    void beginsWithTheDocument(String text, String expected) {
        assertThat(XmlText.of(decoded(text.translateEscapes()), new ArrayList<>())
                        .text())
                .isEqualTo(expected);
    }

    @Test
    void findsThePrefixesThatNobodyDeclared() {
        assertThat(XmlText.undeclaredPrefixes(
                        "<rss xmlns:a='urn:a'><a:b dc:c='1' xml:lang='en'/><media:d>x:y</media:d></rss>"))
                .containsExactly("dc", "media");
    }

    private static DecodedDocument decoded(String text) {
        return new DecodedDocument(text, "utf-8", StandardCharsets.UTF_8, null);
    }
}
