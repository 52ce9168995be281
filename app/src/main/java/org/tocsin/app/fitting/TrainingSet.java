package org.tocsin.app.fitting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.processor.coding.Decision;
import org.tocsin.processor.fitting.Sample;

/**
 * The samples of one decision, gathered item by item. Their order does not depend on that of the files: those of one
 * answer stand together, so that every fold gets its share of each. Not safe for use by several threads.
 */
public final class TrainingSet {
    private final Decision decision;
    private final List<Entry> entries = new ArrayList<>();
    private List<String> names = List.of();

    /** @param decision what is to be decided */
    public TrainingSet(Decision decision) {
        this.decision = decision;
    }

    /** What is to be decided. */
    public Decision decision() {
        return decision;
    }

    /** The answers in the order of their numbers; the first is the one whose precision and recall count. */
    public List<String> answers() {
        return decision == Decision.KIND
                ? Stream.of(Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of("armed", "not armed");
    }

    /** True where the label says what this decision should be. */
    public boolean takes(TrainingItem item) {
        return decision == Decision.KIND ? item.kind() != null : item.armed() != null;
    }

    /**
     * Adds an item that it {@link #takes}.
     *
     * @param file where it comes from
     * @param weighed what the coder weighs of it, under its names
     */
    public void add(TrainingItem item, String file, Map<String, Double> weighed) {
        names = List.copyOf(weighed.keySet());
        double[] values =
                weighed.values().stream().mapToDouble(Double::doubleValue).toArray();
        int answer = decision == Decision.KIND ? item.kind().ordinal() : item.armed() ? 0 : 1;
        entries.add(new Entry(new Sample(values, answer), file, hash(item)));
    }

    /** The names of the samples' values. */
    public List<String> names() {
        return names;
    }

    /** All samples. */
    public List<Sample> samples() {
        return ordered().stream().map(Entry::sample).toList();
    }

    /** The file of each sample, in the order of the samples. */
    public List<String> files() {
        return ordered().stream().map(Entry::file).toList();
    }

    private List<Entry> ordered() {
        return entries.stream()
                .sorted(Comparator.comparingInt((Entry entry) -> entry.sample.answer())
                        .thenComparing(Entry::hash))
                .toList();
    }

    private static String hash(TrainingItem item) {
        byte[] text = (item.item().id() + "\n" + item.item().text()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(text));
    }

    private record Entry(Sample sample, String file, String hash) {}
}
