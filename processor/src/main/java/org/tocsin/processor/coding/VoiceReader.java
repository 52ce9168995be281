package org.tocsin.processor.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows who speaks from sentence to sentence: the speakers that a sentence names, whoever began the quote that it
 * goes on with, and who "it" and "its ministry" are.
 */
final class VoiceReader {

    /** A subject opens its sentence. */
    private static final int SUBJECT = 4;

    private final ReadText read;
    private final Sides.Pair pair;
    private final SpeakerReader reader;
    private final Set<String> offices;
    private final boolean follows;
    private final List<QuoteReader.Quote> quotes;

    VoiceReader(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.pair = pair;
        this.reader = new SpeakerReader(read, pair);
        this.follows = !read.words("pronouns of owners").isEmpty();
        this.offices = read.words("offices");
        this.quotes = new QuoteReader(read).quotes();
    }

    /** The speakers of each statement in order, by the index of its sentence. */
    Map<Integer, List<Speaker>> speakers(List<Statement> statements) {
        Map<Integer, List<Speaker>> out = new LinkedHashMap<>();
        Speaker last = null;
        for (Statement statement : statements) {
            List<Speaker> here = reader.speakers(statement.sentence(), last);
            out.put(statement.sentence().index(), here);
            if (here.isEmpty()) {
                last = named(statement.sentence(), last);
            }
            for (Speaker speaker : here) {
                last = speaker.country() != null && pair.has(speaker.country()) ? speaker : last;
            }
        }
        carry(statements.stream().map(Statement::sentence).toList(), out);
        return out;
    }

    /** A quote over several sentences is one voice: whoever is named before it, behind it or between. */
    private void carry(List<Sentence> sentences, Map<Integer, List<Speaker>> out) {
        int first = 0;
        for (QuoteReader.Quote quote : quotes) {
            while (first < sentences.size() && sentences.get(first).to() <= quote.from()) {
                first++;
            }
            int end = first;
            while (end < sentences.size() && sentences.get(end).from() < quote.to()) {
                end++;
            }
            List<Sentence> over = sentences.subList(first, end);
            Speaker voice =
                    over.isEmpty() ? null : voice(quote, over, first == 0 ? null : sentences.get(first - 1), out);
            for (Sentence sentence : voice == null ? List.<Sentence>of() : over) {
                if (out.get(sentence.index()).stream().allMatch(speaker -> quote.holds(speaker.verb()))) {
                    int opened = Math.max(sentence.from(), quote.from()) - 1;
                    out.put(sentence.index(), List.of(new Speaker(voice.country(), voice.from(), voice.to(), opened)));
                }
            }
        }
    }

    private static Speaker voice(
            QuoteReader.Quote quote, List<Sentence> over, Sentence before, Map<Integer, List<Speaker>> speakers) {
        for (Sentence sentence : over) {
            for (Speaker speaker : speakers.get(sentence.index())) {
                if (!quote.holds(speaker.verb())) {
                    return speaker;
                }
            }
        }
        boolean next = before != null && before.paragraph() == over.getFirst().paragraph();
        List<Speaker> earlier = next ? speakers.get(before.index()) : List.of();
        return earlier.isEmpty() ? null : earlier.getLast();
    }

    /** "In Islamabad the general found nothing of the kind", "Tajikistan gave no total": who "he" or "its" is next. */
    private Speaker named(Sentence sentence, Speaker last) {
        Speaker only = last;
        String country = null;
        for (Found<Actor> actor : read.actors(sentence.from(), sentence.to())) {
            boolean opens = follows
                    && actor.from() - Math.max(sentence.from(), read.datelineEnd()) <= 1
                    && actor.from() >= sentence.from()
                    && subject(actor);
            if (opens && country == null && pair.has(actor.what().country())) {
                return new Speaker(actor.what().country(), actor.from(), actor.to(), actor.from());
            }
            boolean speaks =
                    actor.what().role() == Actor.Role.CAPITAL || actor.what().role() == Actor.Role.OFFICE;
            if (country != null && !country.equals(actor.what().country())) {
                return last;
            }
            country = actor.what().country();
            only = speaks && pair.has(country) ? new Speaker(country, actor.from(), actor.to(), actor.from()) : only;
        }
        return only;
    }

    /** A land, or an office of it, and no army in the field. */
    private boolean subject(Found<Actor> actor) {
        if (actor.what().role() == Actor.Role.NAME || actor.what().role() == Actor.Role.CAPITAL) {
            return !read.word(actor.to()).equals("'s") || office(actor.to());
        }
        return actor.what().role() == Actor.Role.OFFICE || office(actor.to());
    }

    private boolean office(int from) {
        for (int at = from; at < from + SUBJECT; at++) {
            if (offices.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }
}
