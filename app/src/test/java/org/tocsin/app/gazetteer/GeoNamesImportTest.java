package org.tocsin.app.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.processor.geo.Candidate;
import org.tocsin.processor.geo.Feature;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerException;
import org.tocsin.processor.geo.shape.CountryShapes;

class GeoNamesImportTest {
    private static final CountryShapes SHAPES = CountryShapes.standard();

    private static final String VILLAGE =
            "99000001\tQuillonia\tQuillonia\tKillonia,Quillon\t40.2\t45.8\tP\tPPL\tAM\t\t04\t\t"
                    + "\t\t120\t\t1900\tAsia/Yerevan\t2020-01-01\n";
    private static final String PEAK =
            "99000002\tMount Quillon\tMount Quillon\t\t40.3\t45.7\tT\tMT\tAM\t\t04\t\t\t\t0\t\t2500\t"
                    + "Asia/Yerevan\t2020-01-01\n";
    private static final String SCHOOL = PEAK.replace("99000002", "99000003").replace("T\tMT", "S\tSCH");
    private static final String NAMES =
            "1\t99000001\thy\tՔիլոնիա\t\t\t\t\t\t\n2\t99000001\tlink\thttps://x.example\t\t\t\t\t\t\n";

    @TempDir
    private Path data;

    @Test
    void placesAndTheirNamesAreFoundAtTheNextStart() throws IOException {
        Path zip = data.resolve("AM.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("readme.txt"));
            entries.write("not a table".getBytes(StandardCharsets.UTF_8));
            entries.putNextEntry(new ZipEntry("AM.txt"));
            entries.write((VILLAGE + PEAK + SCHOOL).getBytes(StandardCharsets.UTF_8));
        }
        Path names = Files.writeString(data.resolve("alternateNamesV2.txt"), NAMES);
        long[] lines = new long[1];

        int places = new GeoNamesImport(SHAPES).run(List.of(zip, names), target(), read -> lines[0] = read);
        Gazetteer gazetteer = ImportedPlaces.gazetteer(data);

        assertThat(places).isEqualTo(2);
        assertThat(lines[0]).isEqualTo(5);
        for (String name : List.of("Quillonia", "Killonia", "Քիլոնիա")) {
            assertThat(gazetteer.find(name)).singleElement().satisfies(place -> {
                assertThat(place.geonameId()).isEqualTo(99000001L);
                assertThat(place.border()).isEqualTo("AM-AZ");
                assertThat(place.borderKm()).isBetween(0.0, 30.0);
            });
        }
        assertThat(gazetteer.find("Mount Quillon"))
                .singleElement()
                .extracting(Candidate::feature)
                .isEqualTo(Feature.LANDMARK);
        assertThat(gazetteer.find("Sotk")).isNotEmpty();
    }

    @Test
    void aBrokenLineIsNamedAndNothingIsChanged() throws IOException {
        Path sound = Files.writeString(data.resolve("sound.txt"), VILLAGE);
        new GeoNamesImport(SHAPES).run(List.of(sound), target(), read -> {});
        byte[] before = Files.readAllBytes(target());
        Path cut = Files.writeString(data.resolve("short.txt"), VILLAGE + "99\tX\n");
        Path north = Files.writeString(data.resolve("north.txt"), VILLAGE.replace("40.2", "140.2"));

        assertThatThrownBy(() -> new GeoNamesImport(SHAPES).run(List.of(sound, cut), target(), read -> {}))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("short.txt:2: expected a GeoNames table of 19 fields");
        assertThatThrownBy(() -> new GeoNamesImport(SHAPES).run(List.of(north), target(), read -> {}))
                .hasMessageContaining("north.txt:1: expected a latitude");
        assertThat(Files.readAllBytes(target())).isEqualTo(before);
        assertThat(ImportedPlaces.folder(data)).isDirectoryNotContaining("glob:**.part");
    }

    private Path target() {
        return ImportedPlaces.folder(data).resolve("geonames.tsv.gz");
    }
}
