package org.tocsin.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tocsin.app.problem.FileProblem;
import org.tocsin.contracts.news.LanguageTag;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.format.Opml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the feeds of a configuration out of a list of a feed reader. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Prints the feeds of an OPML file as the feeds of a configuration.",
        footer = {
            "",
            "Example: ./tocsin feeds import subscriptions.opml > tocsin.yml",
            "Each feed is taken for a publisher of its own: give those of one publisher one family."
        })
public final class FeedsImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "FILE", description = "OPML")
    private Path file;

    @Override
    public Integer call() throws JsonProcessingException {
        List<Opml.Outline> outlines;
        try {
            outlines = Opml.read(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException e) {
            String why = e instanceof IOException problem ? FileProblem.of(problem) : e.getMessage();
            spec.commandLine().getErr().println("tocsin feeds import: " + file + ": " + why);
            return 1;
        }
        Set<String> ids = new HashSet<>();
        List<Map<String, String>> feeds = new ArrayList<>();
        for (Opml.Outline outline : outlines) {
            try {
                feeds.add(feed(outline, ids));
            } catch (IllegalArgumentException e) {
                spec.commandLine().getErr().println("tocsin feeds import: left out: " + e.getMessage());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        YAMLMapper yaml = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .build();
        out.print(yaml.writeValueAsString(Map.of("feeds", feeds)));
        out.flush();
        return 0;
    }

    private static Map<String, String> feed(Opml.Outline outline, Set<String> ids) {
        String language = LanguageTag.normal(outline.language());
        String id = id(outline.address(), ids);
        // Says what is wrong with an address that cannot be polled.
        new FeedSettings(id, outline.address(), outline.title(), null, null, language, null, null, null, null);
        ids.add(id);
        Map<String, String> feed = new LinkedHashMap<>();
        feed.put("id", id);
        feed.put("url", outline.address());
        if (outline.title() != null) {
            feed.put("name", outline.title());
        }
        if (language != null) {
            feed.put("language", language);
        }
        return feed;
    }

    /** The host without its ordinary parts; with a number where there are several. */
    private static String id(String address, Set<String> ids) {
        String host = address.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?#].*$", "");
        try {
            host = URI.create(address).getHost() == null
                    ? host
                    : URI.create(address).getHost();
        } catch (IllegalArgumentException e) {
            // Told by the settings of the feed.
        }
        String plain = host.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:www|feeds?|rss)\\.", "")
                .replaceAll("[^a-z0-9.-]", "-");
        String id = plain;
        for (int i = 2; ids.contains(id); i++) {
            id = plain + "-" + i;
        }
        return id;
    }
}
