package org.tocsin.app.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tocsin.processor.geo.GazetteerException;
import org.tocsin.processor.geo.shape.CountryShapes;
import org.tocsin.processor.geo.shape.NearestBorder;

/**
 * Packs GeoNames dumps: tables of places such as {@code AM.txt} and {@code cities500.txt} (19 fields), and
 * {@code alternateNamesV2.txt} (10 fields), which adds names to the places of the same import. Zipped files are read as
 * they are. See https://download.geonames.org/export/dump/readme.txt for the format.
 */
public final class GeoNamesImport {

    private static final int PLACE_FIELDS = 19;
    private static final int NAME_FIELDS = 10;

    /** Landmarks that news tells of: heights, passes, valleys, lakes and islands. */
    private static final Set<String> LANDMARKS =
            Set.of("MT", "MTS", "HLL", "HLLS", "PK", "PASS", "RDGE", "VAL", "LK", "RSV", "ISL", "PSTB", "BDG", "PLN");

    private static final Set<String> DIVISIONS = Set.of("ADM1", "ADM2");

    /** As in the shipped list: what is further from every border is not at one. */
    private static final double BORDER_KM = 100;

    /** The reach of a division that no table tells. */
    private static final Map<String, String> RADII = Map.of("ADM1", "60", "ADM2", "25");

    private final CountryShapes shapes;
    private final Map<String, String[]> places = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private long read;

    public GeoNamesImport(CountryShapes shapes) {
        this.shapes = shapes;
    }

    /**
     * Reads all files, and writes one packed file only when every one of them was sound.
     *
     * @param files dumps; tables of names may stand anywhere among them
     * @param to the packed file, replaced as a whole
     * @param progress is told how many lines were read
     * @return how many places were written
     * @throws GazetteerException names file and line of the first error; nothing is written then
     * @throws IOException where a file cannot be read or written
     */
    public int run(List<Path> files, Path to, LongConsumer progress) throws IOException {
        for (Path file : files) {
            read(file, progress);
        }
        Files.createDirectories(to.getParent());
        Path part = Files.createTempFile(to.getParent(), "import", ".part");
        try {
            try (Writer out = new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(part), 1 << 16), StandardCharsets.UTF_8)) {
                out.write(
                        "# Places from GeoNames (https://www.geonames.org/), CC BY 4.0, by tocsin gazetteer import.\n");
                for (String[] place : places.values()) {
                    out.write(packed(place));
                    out.write('\n');
                }
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return places.size();
    }

    private void read(Path file, LongConsumer progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                read(file.toString(), in, progress);
                return;
            }
            ZipInputStream zip = new ZipInputStream(in);
            boolean any = false;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean table = name.endsWith(".txt")
                        && !name.toLowerCase(Locale.ROOT).contains("readme")
                        && !name.startsWith("iso-");
                if (table) {
                    any = true;
                    read(file + "!" + name, zip, progress);
                }
            }
            if (!any) {
                throw new GazetteerException(file.toString(), 0, "expected a zip file with a .txt table, found none");
            }
        }
    }

    private void read(String file, InputStream in, LongConsumer progress) throws IOException {
        // Not closed here: a zip file goes on with its next table.
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            progress.accept(++read);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length == PLACE_FIELDS) {
                place(file, number, fields);
            } else if (fields.length == NAME_FIELDS || fields.length == 4) {
                name(fields);
            } else {
                throw new GazetteerException(
                        file,
                        number,
                        "expected a GeoNames table of " + PLACE_FIELDS + " fields (places) or " + NAME_FIELDS
                                + " (alternate names) with tabs between, found " + fields.length);
            }
        }
    }

    private void place(String file, int number, String[] fields) {
        check(file, number, fields[4], 90, "latitude");
        check(file, number, fields[5], 180, "longitude");
        if (fields[1].isBlank() || !fields[0].matches("\\d{1,12}")) {
            throw new GazetteerException(
                    file,
                    number,
                    "expected a GeoNames id and a name, found \"" + fields[0] + "\", \"" + fields[1] + "\"");
        }
        boolean wanted = fields[6].equals("P")
                || fields[6].equals("A") && DIVISIONS.contains(fields[7])
                || LANDMARKS.contains(fields[7]);
        if (wanted && fields[8].matches("[A-Z]{2}")) {
            places.put(fields[0], fields);
        }
    }

    private static void check(String file, int number, String value, double most, String what) {
        try {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= most) {
                return;
            }
        } catch (NumberFormatException e) {
            // told below, with the limits
        }
        throw new GazetteerException(
                file, number, "expected a " + what + " from -" + most + " to " + most + ", found \"" + value + "\"");
    }

    /** Links and postal codes are no names. */
    private void name(String[] fields) {
        boolean language = fields[2].length() <= 3;
        if (language && !fields[3].isBlank()) {
            names.computeIfAbsent(fields[1], id -> new LinkedHashSet<>()).add(fields[3]);
        }
    }

    private String packed(String[] fields) {
        double latitude = Double.parseDouble(fields[4]);
        double longitude = Double.parseDouble(fields[5]);
        Set<String> others = new LinkedHashSet<>();
        others.add(fields[2]);
        others.addAll(List.of(fields[3].split(",")));
        others.addAll(names.getOrDefault(fields[0], Set.of()));
        others.remove(fields[1]);
        others.remove("");
        others.removeIf(name -> name.indexOf('|') >= 0);
        NearestBorder border = shapes.nearestBorder(latitude, longitude, fields[8], null)
                .filter(near -> near.kilometres() <= BORDER_KM)
                .orElse(null);
        return String.join(
                "\t",
                fields[0],
                fields[1],
                String.join("|", others),
                fields[8],
                fields[10],
                fields[4],
                fields[5],
                fields[7],
                fields[14].matches("\\d+") ? fields[14] : "0",
                RADII.getOrDefault(fields[7], ""),
                border == null ? "" : border.border(),
                border == null ? "" : String.format(Locale.ROOT, "%.1f", border.kilometres()));
    }
}
