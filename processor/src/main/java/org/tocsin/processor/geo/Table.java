package org.tocsin.processor.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of a tab-separated table in UTF-8; empty lines and lines that start with # are passed. */
final class Table {

    private Table() {}

    /**
     * One row.
     *
     * @param file name of the file, for messages
     * @param line line number, from 1
     * @param fields the fields, trimmed
     */
    record Row(String file, int line, List<String> fields) {

        String field(int index) {
            return fields.get(index);
        }

        /** The parts of a field that stand between bars; empty for an empty field. */
        List<String> parts(int index) {
            return Arrays.stream(field(index).split("\\|"))
                    .map(String::trim)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        GazetteerException error(String message) {
            return new GazetteerException(file, line, message);
        }
    }

    /**
     * All rows of a table; the reader is closed.
     *
     * @throws GazetteerException where a row has not {@code width} fields, or the table cannot be read
     */
    static List<Row> read(String file, Reader source, int width) {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(source)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> fields =
                        Arrays.stream(line.split("\t", -1)).map(String::trim).toList();
                Row row = new Row(file, number, fields);
                if (fields.size() != width) {
                    throw row.error("expected " + width + " fields with tabs between, found " + fields.size());
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new GazetteerException(file, 0, "expected a readable table, found: " + e.getMessage());
        }
        return rows;
    }

    /**
     * A table that is shipped beside this package's classes, under {@code /geo}.
     *
     * @throws GazetteerException where there is none of this name
     */
    static Reader shipped(String file) {
        return new InputStreamReader(stream(file), StandardCharsets.UTF_8);
    }

    /** The bytes of a shipped table. @throws GazetteerException where there is none of this name */
    static InputStream stream(String file) {
        InputStream stream = Table.class.getResourceAsStream("/geo/" + file);
        if (stream == null) {
            throw new GazetteerException("geo/" + file, 0, "expected it on the class path, found nothing");
        }
        return stream;
    }
}
