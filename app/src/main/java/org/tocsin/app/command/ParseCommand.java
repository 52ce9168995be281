package org.tocsin.app.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.app.problem.FileProblem;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.record.Json;
import org.tocsin.ingest.date.DateHints;
import org.tocsin.ingest.format.DocumentOrigin;
import org.tocsin.ingest.format.DocumentParser;
import org.tocsin.ingest.format.FeedHead;
import org.tocsin.ingest.format.ParsedDocument;
import org.tocsin.ingest.format.ParsedItem;
import org.tocsin.ingest.format.Repair;
import org.tocsin.ingest.identity.FeedOrigin;
import org.tocsin.ingest.identity.FeedReading;
import org.tocsin.ingest.identity.ReadingSettings;
import org.tocsin.ingest.identity.Validators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Parses feed and wire files. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Parses feed and wire files: one JSON line a file, or with --items one NewsItem line an item.",
        footer = {
            "",
            "Example: ./tocsin parse --items feed.xml | ./tocsin code",
            "A file feed.xml.headers beside it, where there is one, stands for the headers of the HTTP response:",
            "Content-Type (its charset), Content-Location (the base of relative links), Content-Language.",
            "Exit code 1 where a file could not be read or holds no known format; the others are still parsed."
        })
public final class ParseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--items", description = "print NewsItem lines alone, ready for: tocsin code")
    private boolean items;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "RSS, RDF, Atom, JSON Feed, ninjs or NewsML-G2")
    private List<Path> files;

    private final DocumentParser parser = new DocumentParser();

    /**
     * A result line.
     *
     * @param file the path as given
     * @param format the format's name, or null
     * @param encoding label of the encoding that it was read in, or null
     * @param feed what the document says of its feed
     * @param items what could be read
     * @param repairs what had to be mended
     * @param error what could not be read, or null
     */
    private record Parsed(
            String file,
            String format,
            String encoding,
            FeedHead feed,
            List<Item> items,
            List<Repair> repairs,
            String error) {}

    /**
     * An item with its author and categories under the names that feeds have for them.
     *
     * @param item all fields
     * @param author the byline
     * @param categories names of the subjects, or their codes
     */
    private record Item(@JsonUnwrapped ParsedItem item, String author, List<String> categories) {
        static Item of(ParsedItem item) {
            List<String> categories = item.subjects().stream()
                    .map(subject -> subject.name() != null ? subject.name() : subject.code())
                    .toList();
            return new Item(item, item.byline(), categories);
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        int failed = 0;
        for (Path file : files) {
            try {
                ParsedDocument document = parser.parse(
                        Files.readAllBytes(file), new DocumentOrigin(null, HeadersFile.of(file), null, DateHints.NONE));
                if (document.format() == null) {
                    failed++;
                    spec.commandLine().getErr().println("tocsin parse: " + file + ": " + error(document));
                }
                print(out, file, document);
            } catch (IOException e) {
                failed++;
                String error = e instanceof NoSuchFileException ? "there is no such file" : FileProblem.of(e);
                spec.commandLine().getErr().println("tocsin parse: " + file + ": " + error);
                if (!items) {
                    Parsed nothing =
                            new Parsed(file.toString(), null, null, FeedHead.NONE, List.of(), List.of(), error);
                    out.println(Json.mapper().writeValueAsString(nothing));
                }
            }
        }
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private void print(PrintWriter out, Path file, ParsedDocument document) throws JsonProcessingException {
        if (!items) {
            out.println(Json.mapper()
                    .writeValueAsString(new Parsed(
                            file.toString(),
                            document.format() == null ? null : document.format().label(),
                            document.encoding(),
                            document.feed(),
                            document.items().stream().map(Item::of).toList(),
                            document.repairs(),
                            error(document))));
            return;
        }
        for (NewsItem item : newsItems(file, document)) {
            out.println(Json.mapper().writeValueAsString(item));
        }
    }

    private static String error(ParsedDocument document) {
        return document.parked().isEmpty() ? null : document.parked().getFirst().error();
    }

    private static List<NewsItem> newsItems(Path file, ParsedDocument document) {
        String id = file.getFileName().toString();
        FeedOrigin origin = new FeedOrigin(
                new Source(id, id, id, null),
                "file",
                file.toString(),
                document.feed().language());
        return new FeedReading(ReadingSettings.defaults())
                .document(
                        FeedState.unread(id, file.toUri().toString()),
                        document,
                        Validators.NONE,
                        origin,
                        Clock.systemUTC().instant())
                .published();
    }
}
