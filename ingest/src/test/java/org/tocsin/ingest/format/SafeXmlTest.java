package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdom2.JDOMException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SafeXmlTest {

    @Test
    void refusesADocumentType() {
        assertThatExceptionOfType(JDOMException.class)
                .isThrownBy(() -> SafeXml.parse("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/rss.dtd\"><rss/>"));
    }

    @Test
    void readsNoFileForAnEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");

        ParsedDocument document = Fixture.parsedText("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY s SYSTEM \""
                + secret.toUri()
                + "\">]><rss version=\"2.0\"><channel><item><title>a &s; b</title></item></channel></rss>");

        assertThat(document.toString()).doesNotContain("the secret");
        assertThat(document.items()).extracting(ParsedItem::title).containsExactly("a &s; b");
    }

    @Test
    @Timeout(20)
    void laughsAtABillionLaughs() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            doctype.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }

        ParsedDocument document = Fixture.parsedText(
                doctype + "]><rss version=\"2.0\"><channel><item><title>&a29;</title></item></channel></rss>");

        assertThat(document.items()).extracting(ParsedItem::title).containsExactly("&a29;");
    }

    @Test
    @Timeout(20)
    void survivesDeepNesting() {
        ParsedDocument xml = Fixture.parsedText("<rss version=\"2.0\"><channel><item>" + "<a>".repeat(100_000));
        ParsedDocument json = Fixture.parsedText("[".repeat(100_000));

        assertThat(xml.items()).isEmpty();
        assertThat(xml.parked()).hasSize(1);
        assertThat(json.parked()).hasSize(1);
    }
}
