package org.tocsin.processor.story;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A MinHash sketch of a text's word shingles (Broder, "On the resemblance and containment of documents",
 * 1997): the share of equal slots in two sketches estimates the Jaccard likeness of their shingle sets.
 *
 * <p>Of each slot the lowest 16 bits are kept (b-bit minwise hashing, Li and König 2010): chance makes two slots equal
 * once in 65,536, and a sketch is small enough to be kept for every report.
 *
 * @param code the slots of {@link #SLOTS} hash functions, two bytes each, Base64; empty for a text of no words
 */
public record TextSketch(String code) {
    /** Standard error of the estimate is about {@code 1/sqrt(SLOTS)}, here 0.125 at worst. */
    static final int SLOTS = 64;

    /** Long enough that two newsrooms rarely hit upon the same, short enough to survive small edits. */
    private static final int SHINGLE_WORDS = 4;

    /** Of a long wire story the opening tells whether it is a reprint; the rest may be cut for length. */
    private static final int WORDS_READ = 160;

    /** The sketch of a text; case, accents and punctuation do not matter. */
    public static TextSketch of(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return new TextSketch("");
        }
        int[] smallest = new int[SLOTS];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        int last = Math.max(0, words.size() - SHINGLE_WORDS);
        for (int i = 0; i <= last; i++) {
            long shingle = 1125899906842597L;
            for (String word : words.subList(i, Math.min(words.size(), i + SHINGLE_WORDS))) {
                shingle = 31 * shingle + word.hashCode();
            }
            for (int slot = 0; slot < SLOTS; slot++) {
                smallest[slot] = Math.min(smallest[slot], mix(shingle, slot));
            }
        }
        ByteBuffer slots = ByteBuffer.allocate(SLOTS * Short.BYTES);
        for (int slot : smallest) {
            slots.putShort((short) slot);
        }
        return new TextSketch(Base64.getEncoder().withoutPadding().encodeToString(slots.array()));
    }

    /** Estimated Jaccard likeness of the two texts, 0 to 1; 0 where either has no words. */
    public double likeness(TextSketch other) {
        byte[] mine = Base64.getDecoder().decode(code);
        byte[] theirs = Base64.getDecoder().decode(other.code);
        if (mine.length != SLOTS * Short.BYTES || theirs.length != mine.length) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < mine.length; i += Short.BYTES) {
            if (mine[i] == theirs[i] && mine[i + 1] == theirs[i + 1]) {
                equal++;
            }
        }
        return (double) equal / SLOTS;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.substring(0, Math.min(text.length(), 8 * 1024)), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
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

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014), seeded by the slot. */
    private static int mix(long shingle, int slot) {
        long z = shingle + (slot + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (z ^ (z >>> 31));
    }
}
