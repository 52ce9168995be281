package org.tocsin.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tocsin.app.gazetteer.GeoNamesImport;
import org.tocsin.app.gazetteer.ImportedPlaces;
import org.tocsin.processor.geo.Candidate;
import org.tocsin.processor.geo.GazetteerException;
import org.tocsin.processor.geo.shape.CountryShapes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks names up in the gazetteer, and adds places to it. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        description = "Looks names up in the gazetteer, or adds places of GeoNames dumps to it.",
        footer = {
            "",
            "Example: ./tocsin gazetteer find Kelbajar",
            "         ./tocsin gazetteer import AM.zip AZ.zip alternateNamesV2.zip"
        })
public final class GazetteerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "expected find or import");
    }

    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description =
                    "Every place of a name in any spelling, likeliest first: name, country, division, latitude and "
                            + "longitude, kind, population, nearest border and kilometres to it, GeoNames id; tabs between.",
            footer = {"", "Example: ./tocsin gazetteer find Kelbajar", "Exit code 1 where the name is not known."})
    int find(
            @Mixin ConfigurationOption options,
            @Parameters(arity = "1..*", paramLabel = "NAME", description = "the name, of one word or several")
                    List<String> name) {
        PrintWriter out = spec.commandLine().getOut();
        List<Candidate> found =
                ImportedPlaces.gazetteer(options.configuration().data()).find(String.join(" ", name));
        found.forEach(place -> out.println(row(place)));
        out.flush();
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("gazetteer find: no place is called " + String.join(" ", name));
        }
        return found.isEmpty() ? 1 : 0;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Packs the places of GeoNames dumps into <data>/gazetteer/geonames.tsv.gz, in place of an earlier import. "
                        + "Every command that locates reads it at its next start.",
                "Takes tables of places (XX.txt, cities500.txt, allCountries.txt) and alternateNamesV2.txt, whose names are "
                        + "added to the places of the same import; zipped or not."
            },
            footer = {
                "",
                "Example: ./tocsin gazetteer import AM.zip AZ.zip alternateNamesV2.zip",
                "Exit code 1 where a file is broken; nothing is changed then."
            })
    int load(
            @Mixin ConfigurationOption options,
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "GeoNames dumps") List<Path> files) {
        Path to = ImportedPlaces.folder(options.configuration().data()).resolve("geonames.tsv.gz");
        Progress progress = new Progress("lines read");
        try {
            int places = new GeoNamesImport(CountryShapes.standard()).run(files, to, progress::show);
            progress.end();
            spec.commandLine().getOut().printf(Locale.ROOT, "%,d places in %s%n", places, to);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (GazetteerException | IOException e) {
            progress.end();
            spec.commandLine().getErr().println("gazetteer import: " + e.getMessage());
            return 1;
        }
    }

    private static String row(Candidate place) {
        return String.join(
                "\t",
                place.name(),
                place.country(),
                place.admin1() == null ? "" : place.admin1(),
                String.format(Locale.ROOT, "%.4f", place.latitude()),
                String.format(Locale.ROOT, "%.4f", place.longitude()),
                place.feature().name().toLowerCase(Locale.ROOT),
                String.valueOf(place.population()),
                place.border() == null ? "" : place.border(),
                place.borderKm() == null ? "" : String.format(Locale.ROOT, "%.1f", place.borderKm()),
                place.geonameId() == null ? "" : place.geonameId().toString());
    }
}
