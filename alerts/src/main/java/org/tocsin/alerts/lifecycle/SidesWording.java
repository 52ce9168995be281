package org.tocsin.alerts.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.contracts.alert.SideClaims;
import org.tocsin.contracts.incident.Stance;

/**
 * One sentence on who accuses whom, who says that it did so itself and who denies it; each country once for each of
 * these, however many claims there are.
 */
final class SidesWording {
    private final CountryNames countries;

    SidesWording(CountryNames countries) {
        this.countries = countries;
    }

    /** E.g. {@code Armenia and Azerbaijan accuse each other; both deny it.} Empty where nobody is heard. */
    String sentence(List<SideClaims> claims) {
        Map<String, Set<String>> accused = accusations(claims);
        Set<String> denying = claimants(claims, Stance.DENIES);
        List<String> parts = new ArrayList<>(accusations(accused));
        Set<String> alleging = claimants(claims, Stance.ALLEGES);
        alleging.removeAll(accused.keySet());
        add(parts, alleging, " alleges it", " allege it");
        add(parts, claimants(claims, Stance.ADMITS), " says that it did so itself", " say that they did so themselves");
        boolean both = denying.size() == 2 && denying.equals(accused.keySet());
        if (both) {
            parts.add("both deny it");
        } else {
            add(parts, denying, " denies it", " deny it");
        }
        return parts.isEmpty() ? "" : String.join("; ", parts) + ".";
    }

    private static Map<String, Set<String>> accusations(List<SideClaims> claims) {
        Map<String, Set<String>> accused = new LinkedHashMap<>();
        for (SideClaims claim : claims) {
            boolean accuses = claim.stance() == Stance.ALLEGES && claim.claimant() != null && claim.accuses() != null;
            if (accuses) {
                accused.computeIfAbsent(claim.claimant(), each -> new LinkedHashSet<>())
                        .add(claim.accuses());
            }
        }
        return accused;
    }

    private List<String> accusations(Map<String, Set<String>> accused) {
        if (accuseEachOther(accused)) {
            return List.of(names(accused.keySet()) + " accuse each other");
        }
        return accused.entrySet().stream()
                .map(entry -> countries.name(entry.getKey()) + " accuses " + names(entry.getValue()))
                .toList();
    }

    private static boolean accuseEachOther(Map<String, Set<String>> accused) {
        return accused.size() == 2
                && accused.entrySet().stream()
                        .allMatch(entry -> entry.getValue().size() == 1
                                && !entry.getValue().contains(entry.getKey())
                                && accused.keySet().containsAll(entry.getValue()));
    }

    private static Set<String> claimants(List<SideClaims> claims, Stance stance) {
        return claims.stream()
                .filter(claim -> claim.stance() == stance && claim.claimant() != null)
                .map(SideClaims::claimant)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void add(List<String> parts, Set<String> who, String one, String more) {
        if (!who.isEmpty()) {
            parts.add(names(who) + (who.size() == 1 ? one : more));
        }
    }

    private String names(Set<String> codes) {
        List<String> names = codes.stream().map(countries::name).toList();
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
