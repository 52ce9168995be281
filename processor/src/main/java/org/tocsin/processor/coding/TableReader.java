package org.tocsin.processor.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads a lexicon file: UTF-8 lines of tab-separated fields; empty lines and lines that start with # are passed. */
final class TableReader {

    private TableReader() {}

    /**
     * A line of a lexicon file.
     *
     * @param file name of the file, for messages
     * @param number line number, from 1
     * @param fields the fields, trimmed
     */
    record Line(String file, int number, List<String> fields) {

        LexiconException error(String message) {
            return new LexiconException(file, number, message);
        }
    }

    /** @throws LexiconException where a line has not {@code width} fields or the file cannot be read */
    static List<Line> read(String file, Reader source, int width) {
        List<Line> out = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(source)) {
            int number = 0;
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                number++;
                if (row.isBlank() || row.startsWith("#")) {
                    continue;
                }
                List<String> fields =
                        List.of(row.split("\t", -1)).stream().map(String::trim).toList();
                Line line = new Line(file, number, fields);
                if (fields.size() != width) {
                    throw line.error("expected " + width + " fields with tabs between, found " + fields.size());
                }
                out.add(line);
            }
        } catch (IOException e) {
            throw new LexiconException(file, 0, "cannot be read: " + e.getMessage());
        }
        return out;
    }
}
