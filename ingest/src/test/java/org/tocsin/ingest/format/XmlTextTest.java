package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTextTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, ",
        "windows-1251, windows-1251, ",
        "windows-1251, , text/xml; charset=windows-1251",
        "UTF-8, , application/rss+xml",
        "UTF-16LE, UTF-16LE, "
    })
    void readsTheEncodingThatTheDocumentDeclares(String encoding, String declared, String contentType) {
        String declaration = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
        String text = declaration + "<rss version=\"2.0\"><channel><title>Граница</title></channel></rss>";
        String marked = encoding.startsWith("UTF-16") ? "\uFEFF" + text : text;

        ParsedDocument document =
                new DocumentParser().parse(marked.getBytes(Charset.forName(encoding)), contentType, null);

        assertThat(document.title()).isEqualTo("Граница");
        assertThat(document.repairs()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoJunk() {
        List<Repair> repairs = new ArrayList<>();

        XmlText text =
                XmlText.of("\uFEFF<?xml version=\"1.0\"?><rss/>".getBytes(StandardCharsets.UTF_8), null, repairs);

        assertThat(text.text()).startsWith("<?xml");
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
}
