package org.tocsin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
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
import org.openjdk.jmh.infra.Blackhole;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.processor.coding.RuleCoder;
import org.tocsin.processor.geo.BorderMeasure;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.geo.Mention;
import org.tocsin.processor.geo.PlaceLocator;
import org.tocsin.processor.geo.shape.CountryShapes;
import org.tocsin.processor.language.OpenNlpLanguages;
import org.tocsin.processor.report.IncidentReporter;

/**
 * One pass over a set of texts, by one thread: the coder alone, the whole way from text to reports, and OpenNLP's
 * sentences, tokens and parts of speech on the same texts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class CodingBenchmark {

    /** Labelled items, from the folder that the benchmark runs in. */
    @Param("processor/src/test/resources/coding/items-dev.jsonl")
    public String file;

    /** Which texts: short, long or huge. */
    @Param({"long", "huge", "short"})
    public String texts;

    private List<NewsItem> items;
    private List<List<Mention>> mentions;
    private RuleCoder coder;
    private IncidentReporter reporter;
    private SentenceDetectorME sentences;
    private TokenizerME tokens;
    private POSTaggerME tags;

    /** Loads lexicons, gazetteer and models. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        items = new NewsTexts(Path.of(file)).of(texts);
        coder = RuleCoder.standard(new OpenNlpLanguages());
        GazetteerRecogniser recogniser = new GazetteerRecogniser(Gazetteer.standard());
        reporter = new IncidentReporter(
                recogniser, coder, new PlaceLocator(), new BorderMeasure(CountryShapes.standard()), "bench");
        mentions = new ArrayList<>();
        for (NewsItem item : items) {
            mentions.add(recogniser.mentions(item.text()));
        }
        try (InputStream sentence = model("sentence");
                InputStream token = model("tokens");
                InputStream pos = model("pos")) {
            sentences = new SentenceDetectorME(new SentenceModel(sentence));
            tokens = new TokenizerME(new TokenizerModel(token));
            tags = new POSTaggerME(new POSModel(pos));
        }
    }

    private static InputStream model(String kind) throws IOException {
        String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
        InputStream model = CodingBenchmark.class.getResourceAsStream(name);
        if (model == null) {
            throw new IOException("expected the model " + name + " on the class path, found none");
        }
        return model;
    }

    /** The coder; the names of places are given. */
    @Benchmark
    public void code(Blackhole out) {
        for (int i = 0; i < items.size(); i++) {
            out.consume(coder.code(items.get(i), mentions.get(i)));
        }
    }

    /** From text to reports: names recognised, item coded, its places decided. */
    @Benchmark
    public void codeAndLocate(Blackhole out) {
        for (NewsItem item : items) {
            out.consume(reporter.report(item));
        }
    }

    /** OpenNLP: sentences, the tokens of each, and their parts of speech. */
    @Benchmark
    public void openNlp(Blackhole out) {
        for (NewsItem item : items) {
            for (String sentence : sentences.sentDetect(item.text())) {
                out.consume(tags.tag(tokens.tokenize(sentence)));
            }
        }
    }
}
