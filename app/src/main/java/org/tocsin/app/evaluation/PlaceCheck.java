package org.tocsin.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.contracts.incident.Place;
import org.tocsin.processor.geo.Distance;

/** Compares the places of an event with those that a label gives. */
final class PlaceCheck {

    private static final double PLACE_KM = 15;
    private static final double REGION_KM = 60;

    private final Divisions divisions;

    PlaceCheck(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * What came of it.
     *
     * @param missed required places that none of the given ones fits
     * @param required how many are required
     * @param wrong given places that fit no labelled one
     * @param judged given places but those that fit an optional one alone
     */
    record Outcome(List<LabelledPlace> missed, int required, List<Place> wrong, int judged) {}

    /** Compares event places with a label's; no place is both missed and optional. */
    Outcome compare(List<Place> given, List<LabelledPlace> labelled) {
        List<LabelledPlace> missed = new ArrayList<>();
        int required = 0;
        for (LabelledPlace label : labelled) {
            if (label.optional()) {
                continue;
            }
            required++;
            if (given.stream().noneMatch(place -> fits(place, label))) {
                missed.add(label);
            }
        }
        List<Place> wrong = new ArrayList<>();
        int judged = 0;
        for (Place place : given) {
            boolean right = labelled.stream().anyMatch(label -> !label.optional() && fits(place, label));
            boolean optional = labelled.stream().anyMatch(label -> label.optional() && fits(place, label));
            if (right || !optional) {
                judged++;
            }
            if (!right && !optional) {
                wrong.add(place);
            }
        }
        return new Outcome(missed, required, wrong, judged);
    }

    private boolean fits(Place place, LabelledPlace label) {
        if (!label.located()) {
            return isNamed(place, label.name());
        }
        double km = Distance.km(place.latitude(), place.longitude(), label.latitude(), label.longitude());
        if (km <= (label.region() ? REGION_KM : PLACE_KM)) {
            return true;
        }
        return label.region() && place.admin1() != null && place.admin1().equals(divisions.of(label));
    }

    /** The names that are not where it happened and are given as where it happened. */
    static List<String> tagged(List<Place> given, Label label) {
        return label.notPlaces().stream()
                .filter(name -> given.stream()
                        .anyMatch(place -> isNamed(place, name)
                                && label.places().stream().noneMatch(each -> isNamed(place, each.name()))))
                .toList();
    }

    private static boolean isNamed(Place place, String name) {
        return Names.alike(place.matched(), name) || Names.alike(place.name(), name);
    }
}
