package org.tocsin.processor.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.processor.story.CreditWords.Word;

/**
 * Reads which agencies a text is credited to: in its byline, its headline, its opening or its last lines. An agency that
 * is named only in between is one source among others.
 */
public final class CreditReader {

    /** "(Reuters) –", "Armenpress reports, citing the ministry": within the first sentence or two. */
    private static final int OPENING = 350;

    /** "Source: Interfax", "With reports from AFP". */
    private static final int CLOSING = 100;

    /** An ending may change a name of so many letters: "Интерфаксу", "Anadolunun". */
    private static final int INFLECTED = 5;

    private static final int LONGEST_ENDING = 3;

    private static final String OPENING_MARKS = "(/[";
    private static final String CLOSING_MARKS = ")/]";

    private final Map<Character, List<Agencies.Name>> names = new HashMap<>();

    public CreditReader(Agencies agencies) {
        for (Agencies.Name name : agencies.names()) {
            names.computeIfAbsent(name.words().getFirst().charAt(0), first -> new java.util.ArrayList<>())
                    .add(name);
        }
    }

    /** A report with what its item's text tells about whose it is. */
    public ToldReport told(NewsItem item, IncidentReport report) {
        return new ToldReport(report, Shingles.of(item.text()), credits(item));
    }

    /** Families of the agencies that an item is credited to, its own not among them. */
    Set<String> credits(NewsItem item) {
        Set<String> credits = new TreeSet<>();
        String body = item.text();
        read(item.byline(), true, credits);
        if (body.length() <= OPENING + CLOSING) {
            read(body, false, credits);
        } else {
            read(body.substring(0, OPENING), false, credits);
            read(body.substring(body.length() - CLOSING), false, credits);
        }
        credits.remove(item.source().family());
        return credits;
    }

    private void read(String text, boolean byline, Set<String> out) {
        List<Word> words = text == null ? List.of() : CreditWords.of(text);
        for (int at = 0; at < words.size(); at++) {
            for (Agencies.Name name : names.getOrDefault(words.get(at).text().charAt(0), List.of())) {
                int to = at + name.words().size();
                if (isNamed(name, words, at) && (!name.marked() || byline || isMarked(words, at, to))) {
                    out.add(name.family());
                }
            }
        }
    }

    private static boolean isNamed(Agencies.Name name, List<Word> words, int at) {
        List<String> wanted = name.words();
        if (at + wanted.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            String found = words.get(at + i).text();
            boolean last = i == wanted.size() - 1;
            if (!found.equals(wanted.get(i)) && !(last && !name.marked() && isInflected(wanted.get(i), found))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInflected(String name, String found) {
        return name.length() >= INFLECTED && found.length() <= name.length() + LONGEST_ENDING && found.startsWith(name);
    }

    /** In brackets or slashes, or alone on its line, or there behind "source:". */
    private static boolean isMarked(List<Word> words, int from, int to) {
        char before = words.get(from).before();
        char after = words.get(to - 1).after();
        boolean bracketed = OPENING_MARKS.indexOf(before) >= 0 && CLOSING_MARKS.indexOf(after) >= 0;
        boolean ends = to == words.size() && (after == 0 || after == '.');
        return bracketed || ends && (before == 0 || before == ':' || before == '—' || before == '–');
    }
}
