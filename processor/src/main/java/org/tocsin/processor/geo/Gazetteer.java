package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Places by their names. Immutable once built; safe for use by many threads.
 *
 * <p>The shipped tables are of two kinds: hand-made ones, of borders that are watched for clashes in some depth and
 * of countries, capitals and larger cities; and the populated places of the world, from GeoNames. A place that is in
 * both is one.
 */
public final class Gazetteer {

    private static final List<String> SHIPPED = List.of(
            "countries.tsv",
            "capitals.tsv",
            "cities.tsv",
            "regions.tsv",
            "armenia-azerbaijan.tsv",
            "south-asia.tsv",
            "central-asia.tsv",
            "levant.tsv",
            "europe.tsv",
            "east-asia.tsv",
            "africa-americas.tsv");

    /** Countries first, then capitals, then by population: what a bare name most likely means. */
    private static final Comparator<Candidate> LIKELIEST = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.feature() == Feature.COUNTRY ? 0 : 1)
            .thenComparing(Comparator.comparingLong(Candidate::population).reversed())
            .thenComparing(Candidate::name)
            .thenComparing(Candidate::country);

    /** Shorter words are not matched loosely: too many would be alike. */
    private static final int SHORTEST_LOOSE = 5;

    private final List<Entry> entries;
    private final NameTrie exact = new NameTrie();
    private final NameTrie loose = new NameTrie();
    private final Set<Candidate> reviewed = new HashSet<>();
    private final NameGuards guards;
    /** Made when the first text in other letters is read. */
    private volatile Romanised romanised;

    /**
     * A place and its names.
     *
     * @param place the place
     * @param names every name, the main name first
     */
    public record Entry(Candidate place, List<String> names) {

        public Entry {
            names = List.copyOf(names);
        }
    }

    private Gazetteer(List<Entry> entries, int reviewed, NameGuards guards) {
        this.entries = List.copyOf(entries);
        this.guards = guards;
        int index = 0;
        for (Entry entry : entries) {
            add(entry, index++ < reviewed);
        }
    }

    private void add(Entry entry, boolean byHand) {
        if (byHand) {
            reviewed.add(entry.place());
        }
        for (String name : entry.names()) {
            List<String> words = words(name);
            if (words.isEmpty()) {
                continue;
            }
            NameForms.of(words).forEach(form -> exact.put(form, entry.place()));
            if (!byHand) {
                continue;
            }
            if (entry.place().border() != null && isLoose(words)) {
                loose.put(words.stream().map(Folding::loose).toList(), entry.place());
            }
        }
    }

    /**
     * The places that ship with Tocsin.
     *
     * @throws GazetteerException names file and line of the first error
     */
    public static Gazetteer standard() {
        return standardWith(List.of());
    }

    /**
     * The places that ship with Tocsin, and more. What is in both is one place with the names of both.
     *
     * @param more further places, such as {@link WorldReader} reads
     * @throws GazetteerException names file and line of the first error in the shipped tables
     */
    public static Gazetteer standardWith(List<Entry> more) {
        List<Entry> byHand = byHand();
        return new Gazetteer(
                GazetteerMerge.of(GazetteerMerge.of(byHand, WorldReader.shipped()), more),
                byHand.size(),
                NameGuards.shipped());
    }

    /** The places of the tables that were made and reviewed by hand. */
    static List<Entry> byHand() {
        List<Entry> byHand = new ArrayList<>();
        for (String file : SHIPPED) {
            byHand.addAll(GazetteerReader.read("geo/" + file, Table.shipped(file)));
        }
        return byHand;
    }

    /** A gazetteer of these entries, for a desk's own places or a test. */
    public static Gazetteer of(List<Entry> entries) {
        return new Gazetteer(entries, entries.size(), NameGuards.none());
    }

    /** Every entry, in the order of the tables. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The places of this name in any spelling that the tables hold, likeliest first. Case, accents, apostrophes
     * and hyphens do not matter; where no name fits, usual differences of transliteration do not either.
     *
     * @return never null; empty where the name is unknown
     */
    public List<Candidate> find(String name) {
        List<String> words = words(name);
        List<Candidate> found = words.isEmpty() ? List.of() : exact.find(words);
        if (found.isEmpty() && isLoose(words)) {
            found = loose.find(words.stream().map(Folding::loose).toList());
        }
        return ranked(found);
    }

    static List<Candidate> ranked(List<Candidate> candidates) {
        return candidates.stream().sorted(LIKELIEST).toList();
    }

    NameTrie exact() {
        return exact;
    }

    NameTrie loose() {
        return loose;
    }

    /** The names by their sound. */
    NameTrie romanised() {
        Romanised made = romanised;
        if (made == null) {
            synchronized (this) {
                made = romanised == null ? new Romanised(entries, reviewed::contains) : romanised;
                romanised = made;
            }
        }
        return made.names();
    }

    /** True for a place's name of one word that is a common word too. */
    boolean mayBeWord(String folded) {
        return guards.isWord(folded);
    }

    /** True for a place's name of one word that people bear too. */
    boolean mayBePerson(String folded) {
        return guards.isPerson(folded);
    }

    /** True for a place that stands in a table made by hand, whose names somebody has looked at. */
    boolean isReviewed(Candidate place) {
        return reviewed.contains(place);
    }

    static boolean isLoose(List<String> words) {
        return !words.isEmpty()
                && words.stream().mapToInt(String::length).sum() >= SHORTEST_LOOSE
                && words.get(0).charAt(0) < 0x250;
    }

    /** The folded words of a name. */
    static List<String> words(String name) {
        if (isOnePlainWord(name)) {
            return List.of(name.toLowerCase(java.util.Locale.ROOT));
        }
        Words words = Words.of(name);
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).kind() != Word.Kind.SIGN) {
                folded.add(words.get(i).folded());
            }
        }
        return folded;
    }

    /** Most names of the world: one word of plain letters, which needs no cutting. */
    private static boolean isOnePlainWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
