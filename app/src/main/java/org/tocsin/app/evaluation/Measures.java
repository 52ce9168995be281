package org.tocsin.app.evaluation;

/**
 * What is measured, of one item or of many. What an incident holds ({@code borders} and what follows) is counted over
 * the items that are labelled an incident and were found to be one; {@code contaminated} over all that were found to
 * be one, and {@code notPlaces} over all items.
 *
 * @param items items
 * @param relevance found incidents against labelled ones
 * @param kindRight items of the right kind
 * @param kinds the kinds' confusion matrix
 * @param borders the right two sides and no others
 * @param types at least one right type and none wrong
 * @param typeLabels types one by one
 * @param accusers directed pairs of who says that whom did it
 * @param denials countries that deny
 * @param killed the dead right, both bounds, where label or coder gives a number
 * @param wounded the wounded likewise
 * @param casualties both right, where label or coder gives either
 * @param contaminated items with a number that the event does not have, of all that were found to be an incident
 * @param placesFound required places of the label that were found
 * @param placesRight places given that fit the label; those that fit an optional one alone do not count
 * @param notPlaces names of the text that are not where it happened, and were given as where it happened
 * @param occurred the event's day or instant right
 */
public record Measures(
        int items,
        Agreement relevance,
        Share kindRight,
        KindTable kinds,
        Share borders,
        Share types,
        Agreement typeLabels,
        Agreement accusers,
        Agreement denials,
        Share killed,
        Share wounded,
        Share casualties,
        Share contaminated,
        Share placesFound,
        Share placesRight,
        Share notPlaces,
        Share occurred) {

    /** Of no item. */
    public static final Measures NONE = new Measures(
            0,
            Agreement.NONE,
            Share.NONE,
            KindTable.NONE,
            Share.NONE,
            Share.NONE,
            Agreement.NONE,
            Agreement.NONE,
            Agreement.NONE,
            Share.NONE,
            Share.NONE,
            Share.NONE,
            Share.NONE,
            Share.NONE,
            Share.NONE,
            Share.NONE,
            Share.NONE);

    /** Both together. */
    public Measures plus(Measures other) {
        return new Measures(
                items + other.items,
                relevance.plus(other.relevance),
                kindRight.plus(other.kindRight),
                kinds.plus(other.kinds),
                borders.plus(other.borders),
                types.plus(other.types),
                typeLabels.plus(other.typeLabels),
                accusers.plus(other.accusers),
                denials.plus(other.denials),
                killed.plus(other.killed),
                wounded.plus(other.wounded),
                casualties.plus(other.casualties),
                contaminated.plus(other.contaminated),
                placesFound.plus(other.placesFound),
                placesRight.plus(other.placesRight),
                notPlaces.plus(other.notPlaces),
                occurred.plus(other.occurred));
    }
}
