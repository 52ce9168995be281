package org.tocsin.app.series;

import java.util.ArrayList;
import java.util.List;

/** One line of a table (RFC 4180): fields apart by a delimiter, in double quotes where they hold one. */
final class CsvLine {
    private CsvLine() {}

    /** The fields of {@code line}, without quotes and outer blanks. */
    static List<String> fields(String line, char delimiter) {
        List<String> fields = new ArrayList<>(4);
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /** The delimiter of a file with this first line: a comma, or a tab or semicolon where there is no comma. */
    static char delimiter(String first) {
        for (char candidate : new char[] {',', '\t', ';'}) {
            if (first.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ',';
    }
}
