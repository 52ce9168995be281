package org.tocsin.bench;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tocsin.ingest.format.DocumentOrigin;
import org.tocsin.ingest.format.DocumentParser;
import org.tocsin.ingest.format.ParsedDocument;

/** One document of thirty items, by one thread: as ROME alone reads it, and as ingest does, plain text included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class FeedParsingBenchmark {

    /** RSS of leads, RSS of whole stories, Atom of whole stories. */
    @Param({"leads", "stories", "atom"})
    public String kind;

    private byte[] bytes;
    private DocumentParser parser;

    @Setup(Level.Trial)
    public void load() {
        bytes = FeedDocuments.of(kind);
        parser = new DocumentParser();
    }

    /** From bytes to items. */
    @Benchmark
    public ParsedDocument tocsin() {
        return parser.parse(bytes, DocumentOrigin.UNKNOWN);
    }

    /** From bytes to entries, as ROME's manual has it. */
    @Benchmark
    public SyndFeed rome() throws IOException, FeedException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }
}
