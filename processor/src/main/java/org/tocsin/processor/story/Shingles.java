package org.tocsin.processor.story;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The word shingles of a text's opening, by which reprints are found: resemblance and containment as in Broder, "On the
 * resemblance and containment of documents" (1997). All shingles are kept, not a sample of them: a feed's abstract has
 * a few dozen, too few to sample, and is contained in the story that it announces.
 *
 * <p>Of each shingle 16 bits are kept: of two texts of full length that have nothing in common, a third of a shingle is
 * expected to be equal by chance (157 times 157 in 65,536), and a report's shingles take 314 bytes at most.
 */
public final class Shingles {

    /** Long enough that two newsrooms rarely hit upon the same, short enough to survive small edits. */
    private static final int WORDS = 4;

    /** Of a long wire story the opening tells whether it is a reprint; the rest may be cut for length. */
    private static final int WORDS_READ = 160;

    /** Characters that hold so many words in any language. */
    private static final int CHARACTERS_READ = 8 * 1024;

    /** Sorted, each once. */
    private final char[] hashes;

    private Shingles(char[] hashes) {
        this.hashes = hashes;
    }

    /** The shingles of a text; case, accents and punctuation do not matter. */
    public static Shingles of(String text) {
        List<String> words = words(text);
        int count = words.isEmpty() ? 0 : Math.max(1, words.size() - WORDS + 1);
        char[] hashes = new char[count];
        for (int i = 0; i < count; i++) {
            long shingle = 1125899906842597L;
            for (String word : words.subList(i, Math.min(words.size(), i + WORDS))) {
                shingle = 31 * shingle + word.hashCode();
            }
            hashes[i] = mixed(shingle);
        }
        return new Shingles(sorted(hashes));
    }

    /**
     * The shingles that {@link #code()} gave.
     *
     * @throws IllegalArgumentException where it is no Base64 of pairs of bytes
     */
    @JsonCreator
    public static Shingles decoded(String code) {
        byte[] bytes = Base64.getDecoder().decode(code);
        if (bytes.length % Character.BYTES != 0) {
            throw new IllegalArgumentException("shingles: expected pairs of bytes, found " + bytes.length + " bytes");
        }
        char[] hashes = new char[bytes.length / Character.BYTES];
        ByteBuffer.wrap(bytes).asCharBuffer().get(hashes);
        return new Shingles(sorted(hashes));
    }

    /** Two bytes a shingle, in Base64. */
    @JsonValue
    public String code() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Character.BYTES);
        bytes.asCharBuffer().put(hashes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** How many different shingles there are; 0 for a text of no words. */
    public int size() {
        return hashes.length;
    }

    /** Share of both texts' shingles that they have in common (Jaccard), 0 to 1; 0 where either has no words. */
    public double resemblance(Shingles other) {
        int common = common(other);
        return common == 0 ? 0 : (double) common / (hashes.length + other.hashes.length - common);
    }

    /** Share of the shorter text's shingles that the other has too, 0 to 1; 0 where either has no words. */
    public double containment(Shingles other) {
        int common = common(other);
        return common == 0 ? 0 : (double) common / Math.min(hashes.length, other.hashes.length);
    }

    private int common(Shingles other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] == other.hashes[j]) {
                common++;
                i++;
                j++;
            } else if (hashes[i] < other.hashes[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shingles shingles && Arrays.equals(hashes, shingles.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "Shingles[" + hashes.length + "]";
    }

    private static char[] sorted(char[] hashes) {
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    private static List<String> words(String text) {
        String read = text.substring(0, Math.min(text.length(), CHARACTERS_READ));
        String plain = Normalizer.normalize(read, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length() && words.size() < WORDS_READ; i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014), cut to 16 bits. */
    private static char mixed(long shingle) {
        long z = shingle;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (char) (z ^ (z >>> 31));
    }
}
