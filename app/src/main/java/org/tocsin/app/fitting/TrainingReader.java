package org.tocsin.app.fitting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.tocsin.app.evaluation.LabelException;
import org.tocsin.app.evaluation.LabelReader;
import org.tocsin.app.evaluation.LabelledItem;
import org.tocsin.app.evaluation.LabelledText;
import org.tocsin.app.evaluation.TextReader;
import org.tocsin.contracts.incident.Kind;

/**
 * Reads lines to learn from: labelled items as {@link LabelReader} reads them; {@code text} with {@code armed} true or
 * false; and {@code text} with a {@code topic}, which is a headline of general news, neither an
 * incident nor armed violence (of {@code world}, {@code crime} and {@code politics} nothing is learned).
 */
public final class TrainingReader {
    /** Topics of general news that may well tell of armed violence, or of truces and drills. */
    private static final Set<String> UNCLEAR = Set.of("world", "crime", "politics");

    private final LabelReader labels = new LabelReader();
    private final TextReader texts = new TextReader();

    /**
     * One line.
     *
     * @throws LabelException says what was expected and what was found
     */
    public TrainingItem read(String line) throws LabelException {
        JsonNode node = labels.parsed(line);
        if (!TextReader.isText(node)) {
            LabelledItem labelled = labels.read(node);
            Kind kind = labelled.label().kind();
            // Any other kind may tell of violence that is no border incident.
            return new TrainingItem(labelled.item(), kind, kind == Kind.INCIDENT ? true : null);
        }
        LabelledText text = texts.read(node);
        if (text.armed() != null) {
            return new TrainingItem(text.item(), null, text.armed());
        }
        boolean unclear = UNCLEAR.contains(text.topic());
        return new TrainingItem(text.item(), unclear ? null : Kind.NONE, unclear ? null : false);
    }
}
