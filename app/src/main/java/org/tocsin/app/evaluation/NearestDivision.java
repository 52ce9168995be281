package org.tocsin.app.evaluation;

import java.util.Comparator;
import java.util.List;
import org.tocsin.processor.geo.Candidate;
import org.tocsin.processor.geo.Distance;
import org.tocsin.processor.geo.Feature;
import org.tocsin.processor.geo.Gazetteer;

/** The division of the gazetteer's nearest place in the same country, as good as the gazetteer is dense. */
public final class NearestDivision implements Divisions {

    /** Further away, another division is as likely. */
    private static final double REACH_KM = 30;

    private final List<Candidate> places;

    public NearestDivision(Gazetteer gazetteer) {
        this.places = gazetteer.entries().stream()
                .map(Gazetteer.Entry::place)
                .filter(place -> place.admin1() != null && place.feature() != Feature.COUNTRY)
                .toList();
    }

    @Override
    public String of(LabelledPlace place) {
        if (!place.located()) {
            return null;
        }
        return places.stream()
                .filter(each -> each.country().equals(place.country()))
                .filter(each -> km(each, place) <= REACH_KM)
                .min(Comparator.comparingDouble(each -> km(each, place)))
                .map(Candidate::admin1)
                .orElse(null);
    }

    private static double km(Candidate one, LabelledPlace other) {
        return Distance.km(one.latitude(), one.longitude(), other.latitude(), other.longitude());
    }
}
