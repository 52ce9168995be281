package org.tocsin.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.tocsin.ingest.date.DateHints;

/** Documents that were written for these tests. */
final class Fixture {
    private static final URI BASE = URI.create("https://post.example/feed");

    private static final DocumentParser PARSER = new DocumentParser();

    private Fixture() {}

    static byte[] bytes(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ParsedDocument parsed(String name) {
        return parsed(bytes(name));
    }

    static ParsedDocument parsedText(String text) {
        return parsed(text.getBytes(StandardCharsets.UTF_8));
    }

    static ParsedDocument parsed(byte[] bytes, DocumentOrigin origin) {
        return PARSER.parse(bytes, origin);
    }

    static ParsedDocument parsed(byte[] bytes) {
        return parsed(bytes, new DocumentOrigin(BASE, DocumentHeaders.NONE, null, DateHints.NONE));
    }
}
