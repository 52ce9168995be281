package org.tocsin.app.gazetteer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerException;
import org.tocsin.processor.geo.WorldReader;

/** The packed imports of a data folder, {@code gazetteer/*.tsv.gz} in it. */
public final class ImportedPlaces {

    static final String ENDING = ".tsv.gz";

    private ImportedPlaces() {}

    /** Where the imports of a data folder lie. */
    public static Path folder(Path data) {
        return data.resolve("gazetteer");
    }

    /**
     * The shipped gazetteer with what was imported into the data folder.
     *
     * @throws GazetteerException names file and line where an import is broken
     */
    public static Gazetteer gazetteer(Path data) {
        Path folder = folder(data);
        if (!Files.isDirectory(folder)) {
            return Gazetteer.standard();
        }
        List<Gazetteer.Entry> more = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                more.addAll(WorldReader.read(
                        file.toString(),
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new GazetteerException(folder.toString(), 0, "expected readable imports, found: " + e.getMessage());
        }
        return Gazetteer.standardWith(more);
    }
}
