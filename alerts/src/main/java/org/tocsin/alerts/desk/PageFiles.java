package org.tocsin.alerts.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The page's few files, read once from the class path; what is not one of them does not exist. */
final class PageFiles {
    private static final String FOLDER = "/desk/";

    private final Map<String, PageFile> files = Map.of(
            "/", read("index.html", "text/html; charset=utf-8"),
            "/desk.css", read("desk.css", "text/css; charset=utf-8"),
            "/desk.js", read("desk.js", "text/javascript; charset=utf-8"),
            "/parts.js", read("parts.js", "text/javascript; charset=utf-8"),
            "/bell.svg", read("bell.svg", "image/svg+xml"));

    /** One file. The array is not copied: nobody writes to it. */
    record PageFile(String contentType, byte[] content) {}

    /** The file at a request's path, compared as it stands. */
    Optional<PageFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static PageFile read(String name, String contentType) {
        try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("expected " + FOLDER + name + " on the class path, found nothing");
            }
            return new PageFile(contentType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the class path's " + FOLDER + name + " cannot be read", e);
        }
    }
}
