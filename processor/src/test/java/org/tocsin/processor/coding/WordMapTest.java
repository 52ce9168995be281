package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordMapTest {

    @Test
    void findsTheShorterStemFirst() {
        WordMap<String> stems = stems(Set.of("shel", "shelling", "fire"));

        assertThat(stems.beginnings("shellings")).containsExactly("shel", "shelling");
        assertThat(stems.beginnings("shel")).containsExactly("shel");
        assertThat(stems.beginnings("she")).isEmpty();
        assertThat(stems.beginnings("")).isEmpty();
    }

    @Test
    void keepsTheFirstValueOfAStem() {
        WordMap<String> stems = new WordMap<>();
        stems.computeIfAbsent("fir", () -> "first");

        assertThat(stems.computeIfAbsent("fir", () -> "second")).isEqualTo("first");
    }

    /** "Aa" and "BB" have one hash: words that only hash alike are told apart. */
    @Test
    void tellsStemsOfOneHashApart() {
        assertThat(stems(Set.of("Aa")).beginnings("BBC")).isEmpty();
        assertThat(stems(Set.of("Aa", "BB")).beginnings("BBC")).containsExactly("BB");
    }

    @Property
    void findsWhatAWordBeginsWith(
            @ForAll @Size(max = 40) Set<@StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'c') String> known,
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'c') String word) {
        List<String> expected =
                new TreeSet<>(known).stream().filter(word::startsWith).toList();

        assertThat(stems(known).beginnings(word)).isEqualTo(expected);
    }

    private static WordMap<String> stems(Set<String> known) {
        WordMap<String> stems = new WordMap<>();
        known.forEach(stem -> stems.computeIfAbsent(stem, () -> stem));
        return stems;
    }
}
