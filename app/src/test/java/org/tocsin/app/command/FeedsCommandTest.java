package org.tocsin.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.app.Tocsin;

class FeedsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aListOfAReaderBecomesAConfigurationAndGoesBack() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.opml"),
                "<opml version=\"2.0\"><body><outline text=\"A\" xmlUrl=\"https://www.a.example/1\"/>"
                        + "<outline text=\"A too\" xmlUrl=\"https://a.example/2\" language=\"en\"/></body></opml>");

        assertThat(run("feeds", "import", list.toString())).isZero();
        Path configuration = Files.writeString(folder.resolve("tocsin.yml"), out.toString());
        out.getBuffer().setLength(0);
        assertThat(run("feeds", "export", "--config", configuration.toString())).isZero();

        assertThat(Files.readString(configuration)).contains("id: a.example\n", "id: a.example-2\n", "language: en");
        assertThat(out.toString()).contains("https://www.a.example/1", "https://a.example/2", "text=\"A too\"");
    }

    @Test
    void whatIsNoListIsToldInOneLine() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<html/>");

        assertThat(run("feeds", "import", page.toString())).isEqualTo(1);

        assertThat(err.toString())
                .endsWith("expected the root opml, found html\n")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checkTellsWhatCameOfEachFeed() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/good", exchange -> {
            byte[] feed = ("<rss version=\"2.0\"><channel><item><title>Fire & smoke</title>"
                            + "<pubDate>Tue, 14 May 2024 21:05:00 GMT</pubDate></item></channel></rss>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        Path configuration = Files.writeString(
                folder.resolve("tocsin.yml"),
                "feeds:\n  - {id: good, url: \"" + base + "/good\"}\n  - {id: none, url: \"" + base + "/none\"}\n");

        try {
            assertThat(run("feeds", "check", "--config", configuration.toString()))
                    .isEqualTo(1);
        } finally {
            server.stop(0);
        }

        assertThat(out.toString().lines())
                .anySatisfy(line -> assertThat(line).matches("good +rss +1 +2024-05-14T21:05:00Z +ok; mended: entity"))
                .anySatisfy(line -> assertThat(line).matches("none .*found 404"))
                .contains("2 feeds, 1 could not be used");
    }

    private int run(String... arguments) {
        return Tocsin.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
