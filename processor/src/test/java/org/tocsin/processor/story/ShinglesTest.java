package org.tocsin.processor.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final String ORIGINAL = "Mortar bombs fell on the upper houses of the village before dawn, the head "
            + "of the community said, and two roofs caught fire while families went down to their cellars. The ministry "
            + "said that its units had returned fire at the post from which the bombs came and that nobody was hurt.";

    @Test
    void sameTextIsWhollyAlike() {
        assertThat(Shingles.of(ORIGINAL).resemblance(Shingles.of(ORIGINAL))).isEqualTo(1);
    }

    @Test
    void caseAccentsAndPunctuationDoNotMatter() {
        Shingles plain = Shingles.of("Kelbajar heights shelled again on Monday, army says");
        Shingles dressed = Shingles.of("KELBÁJAR heights -- shelled again on Monday: army says!");
        assertThat(plain.resemblance(dressed)).isEqualTo(1);
    }

    @Test
    void reprintWithNewHeadlineAndCreditIsMostlyAlike() {
        Shingles reprint = Shingles.of("Village under fire\n\n" + ORIGINAL + " (Araks Wire)");
        assertThat(Shingles.of(ORIGINAL).resemblance(reprint)).isGreaterThan(0.6);
    }

    @Test
    void separateWritingOnTheSameEventIsHardlyAlike() {
        Shingles other = Shingles.of("Two roofs burned in a border village after it was hit by mortars early in the "
                + "morning. Nobody was hurt, according to the ministry, which spoke of a proportionate answer.");
        assertThat(Shingles.of(ORIGINAL).resemblance(other)).isLessThan(0.15);
    }

    @Test
    void textsWithoutWordsAreLikeNothing() {
        assertThat(Shingles.of(" ... ").resemblance(Shingles.of(" ... "))).isZero();
    }

    @Test
    void anAbstractIsContainedInTheStoryThatItWasCutFrom() {
        Shingles whole = Shingles.of("Village under fire before dawn\n\n" + ORIGINAL + " " + "More of it. ".repeat(60));
        Shingles abstracted = Shingles.of("Bombs on village\n\n" + ORIGINAL.substring(0, 120));

        assertThat(abstracted.resemblance(whole)).isLessThan(0.4);
        assertThat(abstracted.containment(whole)).isGreaterThan(0.6);
        assertThat(whole.containment(abstracted)).isEqualTo(abstracted.containment(whole));
    }

    @Property
    void theCodeHoldsTheShingles(@ForAll String text) {
        Shingles shingles = Shingles.of(text);
        assertThat(Shingles.decoded(shingles.code())).isEqualTo(shingles);
    }

    @Property
    void likenessIsSymmetricAndInRange(@ForAll String a, @ForAll String b) {
        Shingles first = Shingles.of(a);
        Shingles second = Shingles.of(b);
        assertThat(first.resemblance(second)).isBetween(0.0, 1.0);
        assertThat(first.resemblance(second)).isCloseTo(second.resemblance(first), within(0.0));
        assertThat(first.containment(second)).isBetween(first.resemblance(second), 1.0);
    }
}
