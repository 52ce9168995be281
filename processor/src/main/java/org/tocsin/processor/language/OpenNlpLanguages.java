package org.tocsin.processor.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.tocsin.contracts.news.LanguageTag;
import org.tocsin.processor.coding.LanguageIdentifier;

/**
 * The language model of Apache OpenNLP (maximum entropy over letter n-grams, trained on the Leipzig corpora). It is
 * loaded when the first text asks, which takes about a second: most feeds say their language.
 */
public final class OpenNlpLanguages implements LanguageIdentifier {
    private static final String MODEL = "/langdetect-183.bin";

    /** Variants that the model tells apart and the two-letter codes do not. */
    private static final Map<String, String> VARIANTS = Map.of(
            "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "no", "nno", "no", "cmn", "zh", "pnb", "pa", "plt", "mg");

    private volatile Loaded loaded;

    @Override
    public Map<String, Double> shares(String text) {
        Loaded ready = loaded();
        Map<String, Double> out = new HashMap<>();
        for (Language language : new LanguageDetectorME(ready.model).predictLanguages(text)) {
            out.merge(ready.codes.get(language.getLang()), language.getConfidence(), Double::sum);
        }
        return out;
    }

    private Loaded loaded() {
        if (loaded == null) {
            synchronized (this) {
                if (loaded == null) {
                    loaded = Loaded.load();
                }
            }
        }
        return loaded;
    }

    /**
     * @param model never changes, unlike a detector, which promises nothing to threads
     * @param codes the two-letter code of each language that it knows, or its three letters where there is none
     */
    private record Loaded(LanguageDetectorModel model, Map<String, String> codes) {

        static Loaded load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IOException("expected the language model " + MODEL + " on the class path, found none");
                }
                LanguageDetectorModel model = new LanguageDetectorModel(in);
                Map<String, String> codes = new HashMap<>();
                for (String language : new LanguageDetectorME(model).getSupportedLanguages()) {
                    codes.put(language, code(language));
                }
                return new Loaded(model, codes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String code(String three) {
            String normal = LanguageTag.normal(three);
            return VARIANTS.getOrDefault(three, normal == null ? three : normal);
        }
    }
}
