package org.tocsin.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.ingest.format.DocumentHeaders;

/** The file {@code FILE.headers} beside a document: the headers of the HTTP response that it came in, a line each. */
final class HeadersFile {
    private HeadersFile() {}

    /**
     * The headers of {@code document}; none where no such file stands beside it.
     *
     * @throws IOException where it can't be read
     */
    static DocumentHeaders of(Path document) throws IOException {
        Path file = document.resolveSibling(document.getFileName() + ".headers");
        if (!Files.isRegularFile(file)) {
            return DocumentHeaders.NONE;
        }
        Map<String, String> headers = new TreeMap<>();
        // Header values are bytes of Latin-1 at the most (RFC 9110 section 5.5).
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new DocumentHeaders(
                true, headers.get("content-type"), headers.get("content-location"), headers.get("content-language"));
    }
}
