package org.tocsin.processor.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextSketchTest {
    private static final String ORIGINAL = "Mortar bombs fell on the upper houses of the village before dawn, the head "
            + "of the community said, and two roofs caught fire while families went down to their cellars. The ministry "
            + "said that its units had returned fire at the post from which the bombs came and that nobody was hurt.";

    @Test
    void sameTextIsWhollyAlike() {
        assertThat(TextSketch.of(ORIGINAL).likeness(TextSketch.of(ORIGINAL))).isEqualTo(1);
    }

    @Test
    void caseAccentsAndPunctuationDoNotMatter() {
        TextSketch plain = TextSketch.of("Kelbajar heights shelled again on Monday, army says");
        TextSketch dressed = TextSketch.of("KELBÁJAR heights -- shelled again on Monday: army says!");
        assertThat(plain.likeness(dressed)).isEqualTo(1);
    }

    @Test
    void reprintWithNewHeadlineAndCreditIsMostlyAlike() {
        TextSketch reprint = TextSketch.of("Village under fire\n\n" + ORIGINAL + " (Araks Wire)");
        assertThat(TextSketch.of(ORIGINAL).likeness(reprint)).isGreaterThan(0.6);
    }

    @Test
    void separateWritingOnTheSameEventIsHardlyAlike() {
        TextSketch other = TextSketch.of(
                "Two roofs burned in a border village after it was hit by mortars early in the "
                        + "morning. Nobody was hurt, according to the ministry, which spoke of a proportionate answer.");
        assertThat(TextSketch.of(ORIGINAL).likeness(other)).isLessThan(0.15);
    }

    @Test
    void textsWithoutWordsAreLikeNothing() {
        assertThat(TextSketch.of(" ... ").likeness(TextSketch.of(" ... "))).isZero();
    }

    @Property
    void likenessIsSymmetricAndInRange(@ForAll String a, @ForAll String b) {
        TextSketch first = TextSketch.of(a);
        TextSketch second = TextSketch.of(b);
        assertThat(first.likeness(second)).isBetween(0.0, 1.0);
        assertThat(first.likeness(second)).isCloseTo(second.likeness(first), within(0.0));
    }
}
