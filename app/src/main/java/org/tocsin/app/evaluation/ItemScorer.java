package org.tocsin.app.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Occurred;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Stance;

/**
 * Scores one coded item against its label. What an incident holds is compared where label and coder both see an
 * incident: what was missed or false is told by the relevance. Where an item gives several reports, they are taken
 * together.
 */
public final class ItemScorer {
    private final PlaceCheck places;

    /** @param divisions for labelled regions: a place in the same division is right too */
    public ItemScorer(Divisions divisions) {
        this.places = new PlaceCheck(divisions);
    }

    /**
     * The score of one item.
     *
     * @param measures its measures
     * @param mistakes every difference
     */
    public record ItemScore(Measures measures, List<Mistake> mistakes) {

        public ItemScore {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Compares a coded item with its label. */
    public ItemScore score(LabelledItem labelled, CodedItem coded) {
        return new Comparison(labelled, coded).score();
    }

    /** Collects what one item gives while it is compared. */
    private final class Comparison {
        private final LabelledItem labelled;
        private final Label label;
        private final CodedItem coded;
        private final List<IncidentReport> reports;
        private final List<Mistake> mistakes = new ArrayList<>();
        private final boolean found;

        private Comparison(LabelledItem labelled, CodedItem coded) {
            this.labelled = labelled;
            this.label = labelled.label();
            this.coded = coded;
            this.reports = coded.incidents();
            this.found = label.relevant() && coded.kind() == Kind.INCIDENT;
        }

        private ItemScore score() {
            boolean kindRight = coded.kind() == label.kind();
            check(kindRight, "kind", name(label.kind()), name(coded.kind()) + " at " + coded.score());
            List<Place> given = reports.stream()
                    .flatMap(report -> report.places().stream())
                    .filter(place -> place.role().equals("event"))
                    .toList();
            PlaceCheck.Outcome where = places.compare(given, label.places());
            Share borders = found ? borders() : Share.NONE;
            Share types = found ? types() : Share.NONE;
            Agreement accusers = found ? claims("accusers", Stance.ALLEGES) : Agreement.NONE;
            Agreement denials = found ? claims("denials", Stance.DENIES) : Agreement.NONE;
            Share killed = found ? harm("killed", label.killed(), total(Casualties::killed)) : Share.NONE;
            Share wounded = found ? harm("wounded", label.wounded(), total(Casualties::wounded)) : Share.NONE;
            Share both = killed.of() + wounded.of() == 0
                    ? Share.NONE
                    : Share.of(killed.count() + wounded.count() == killed.of() + wounded.of());
            if (found) {
                placeMistakes(where);
            }
            Measures measures = new Measures(
                    1,
                    Agreement.of(relevant(coded.kind()), relevant(label.kind()), Set.of()),
                    Share.of(kindRight),
                    KindTable.of(label.kind(), coded.kind()),
                    borders,
                    types,
                    found ? Agreement.of(foundTypes(), label.types(), label.otherTypes()) : Agreement.NONE,
                    accusers,
                    denials,
                    killed,
                    wounded,
                    both,
                    coded.kind() == Kind.INCIDENT ? contaminated() : Share.NONE,
                    found ? new Share(where.required() - where.missed().size(), where.required()) : Share.NONE,
                    found ? new Share(where.judged() - where.wrong().size(), where.judged()) : Share.NONE,
                    notPlaces(given),
                    found && (label.day() != null || label.instant() != null) ? occurred(given) : Share.NONE);
            return new ItemScore(measures, mistakes);
        }

        private Share borders() {
            Set<String> borders = reports.stream().map(IncidentReport::border).collect(Collectors.toSet());
            return Share.of(check(borders.equals(Set.of(label.border())), "border", label.border(), list(borders)));
        }

        private Set<IncidentType> foundTypes() {
            return reports.stream().flatMap(report -> report.types().stream()).collect(Collectors.toSet());
        }

        private Share types() {
            Set<IncidentType> types = foundTypes();
            boolean right = types.stream().anyMatch(label.types()::contains)
                    && types.stream()
                            .allMatch(type -> label.types().contains(type)
                                    || label.otherTypes().contains(type));
            String also = label.otherTypes().isEmpty() ? "" : " (also " + list(names(label.otherTypes())) + ")";
            return Share.of(check(right, "types", list(names(label.types())) + also, list(names(types))));
        }

        private Agreement claims(String measure, Stance stance) {
            boolean accuse = stance == Stance.ALLEGES;
            Set<String> given = reports.stream()
                    .flatMap(report -> report.claims().stream())
                    .filter(claim -> claim.stance() == stance && (!accuse || claim.accuses() != null))
                    .map(claim -> accuse ? pair(claim) : claim.claimant())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Set<String> wanted = accuse ? label.accusers() : label.denials();
            Set<String> allowed = accuse ? label.otherAccusers() : Set.of();
            Agreement agreement = Agreement.of(given, wanted, allowed);
            String also = allowed.isEmpty() ? "" : " (also " + list(allowed) + ")";
            check(agreement.surplus() + agreement.missed() == 0, measure, list(wanted) + also, list(given));
            return agreement;
        }

        private static String pair(Claim claim) {
            return claim.claimant() + ">" + claim.accuses();
        }

        private Range total(Function<Casualties, Range> harm) {
            List<Casualties> losses = reports.stream()
                    .flatMap(report -> report.casualties().stream())
                    .toList();
            return CasualtyTotal.of(losses, harm);
        }

        /** "Nobody was hurt" may be read as no number or as 0. */
        private Share harm(String measure, Range expected, Range given) {
            if (isNothing(expected) && isNothing(given)) {
                return Share.NONE;
            }
            boolean right = isRight(expected, given);
            return Share.of(check(right, measure, text(expected), text(given)));
        }

        private Share contaminated() {
            return Share.of(isTooMuch(label.killed(), total(Casualties::killed))
                    || isTooMuch(label.wounded(), total(Casualties::wounded)));
        }

        private void placeMistakes(PlaceCheck.Outcome where) {
            where.missed().forEach(place -> check(false, "places", place.name(), "not found"));
            where.wrong().forEach(place -> check(false, "places", "none of the label's", shown(place)));
        }

        private Share notPlaces(List<Place> given) {
            List<String> tagged = PlaceCheck.tagged(given, label);
            tagged.forEach(name -> check(false, "notPlaces", "not where it happened", name));
            return new Share(tagged.size(), label.notPlaces().size());
        }

        private Share occurred(List<Place> given) {
            Occurred first = reports.stream()
                    .map(IncidentReport::occurred)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            String expected = label.day() != null
                    ? label.day().toString()
                    : label.instant().toString();
            String when = first == null
                    ? "none"
                    : first.earliest() + " to " + first.latest() + " (" + first.precision() + ")";
            return Share.of(check(OccurredCheck.isRight(first, label, given), "occurred", expected, when));
        }

        /** Notes a mistake where it is one. */
        private boolean check(boolean right, String measure, String expected, String given) {
            if (!right) {
                String id = labelled.item().id();
                mistakes.add(new Mistake(id, labelled.item().language(), label.ambiguous(), measure, expected, given));
            }
            return right;
        }
    }

    /** Where a label has no upper bound ("dozens"), the least number must be right alone. */
    private static boolean isRight(Range expected, Range given) {
        if (expected == null || given == null) {
            return false;
        }
        return expected.max() == null ? expected.min().equals(given.min()) : expected.equals(given);
    }

    private static boolean isNothing(Range range) {
        return range == null || range.max() != null && range.max() == 0;
    }

    /** A number where the event has none, or above the highest that anybody claims. */
    private static boolean isTooMuch(Range expected, Range given) {
        return !isNothing(given) && (expected == null || expected.max() != null && given.max() > expected.max());
    }

    private static Set<Boolean> relevant(Kind kind) {
        return kind == Kind.INCIDENT ? Set.of(true) : Set.of();
    }

    private static String shown(Place place) {
        return String.format(
                Locale.ROOT,
                "%s (\"%s\", %s, %.2f %.2f)",
                place.name(),
                place.matched(),
                place.precision(),
                place.latitude(),
                place.longitude());
    }

    private static String text(Range range) {
        if (range == null) {
            return "none";
        }
        if (range.max() == null) {
            return range.min() + " or more";
        }
        return range.min().equals(range.max()) ? range.min().toString() : range.min() + " to " + range.max();
    }

    private static Set<String> names(Set<IncidentType> types) {
        return types.stream().map(ItemScorer::name).collect(Collectors.toSet());
    }

    /** As records write it. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names));
    }
}
