package org.tocsin.processor.coding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the words of time of a sentence and resolves them against the day of publication. */
final class AnchorReader {

    /** An event counts as fresh for about 72 hours. */
    private static final int FRESH_DAYS = 3;

    private static final int FUTURE_REACH = 8;
    /** Between a year and its month stand at most so many words that mark it as a year. */
    private static final int YEAR_REACH = 4;

    private static final int AGO_REACH = 5;
    private static final int NAMED_REACH = 2;
    private final Set<String> subordinators;
    private final Set<String> ordinals;
    private final Set<String> monthLeads;
    private final Set<String> monthForms;
    private final Set<String> clockWords;
    private final Set<String> ordinalFollowers;
    private final Set<String> agos;
    private final Set<String> afters;
    private final Set<String> yearMarks;
    private final Set<String> births;

    private final Set<String> nexts;
    private final Set<String> lasts;
    private final Set<String> sinces;
    private final Set<String> perfects;
    private final Set<String> doubtfulMonths;
    private final Set<String> yearLinks;
    private final Set<String> dayWords;
    private final boolean smallMonths;
    private final Set<String> dated;

    private final ReadText read;
    private final LocalDate today;

    /** @param today the local day of publication, or null where it is unknown */
    AnchorReader(ReadText read, LocalDate today) {
        this.read = read;
        this.subordinators = read.words("subordinators");
        this.ordinals = read.words("ordinals");
        this.monthLeads = read.words("month leads");
        this.monthForms = read.words("month forms");
        this.clockWords = read.words("clock words");
        this.ordinalFollowers = read.words("ordinal followers");
        this.agos = read.words("agos");
        this.afters = read.words("afters");
        this.yearMarks = read.words("year marks");
        this.births = read.words("births");
        this.nexts = read.words("nexts");
        this.lasts = read.words("lasts");
        this.sinces = read.words("since");
        this.perfects = read.words("perfects");
        this.doubtfulMonths = read.words("doubtful months");
        this.dayWords = read.words("day words");
        this.yearLinks = read.words("year links");
        this.smallMonths = !read.words("small months").isEmpty();
        this.dated = read.words("dated nouns");
        this.today = today;
    }

    /** The anchors of one sentence, in order. */
    List<Anchor> anchors(Sentence sentence) {
        List<Anchor> out = new ArrayList<>();
        List<Found<TimeWord>> words = read.times(sentence.from(), sentence.to());
        for (Found<TimeWord> word : words) {
            Anchor anchor = anchor(sentence, words, word);
            if (anchor != null) {
                out.add(anchor);
            }
        }
        for (int at = sentence.from(); at < sentence.to(); at++) {
            Anchor anchor = numeric(sentence, words, at);
            if (anchor != null) {
                out.add(anchor);
            }
        }
        out.sort(Comparator.comparingInt(Anchor::from));
        out.replaceAll(anchor -> scoped(sentence, anchor));
        return out;
    }

    private Anchor anchor(Sentence sentence, List<Found<TimeWord>> words, Found<TimeWord> word) {
        return switch (word.what().kind()) {
            case WEEKDAY -> weekday(sentence, words, word);
            case MONTH -> month(sentence, words, word);
            case UNIT -> elapsed(words, word);
            case DAY ->
                new Anchor(
                        word.from(),
                        word.to(),
                        Anchor.Age.FRESH,
                        today == null ? null : today.plusDays(word.what().low()),
                        false);
            case STALE -> new Anchor(word.from(), word.to(), Anchor.Age.STALE, null, false);
            default -> null;
        };
    }

    private Anchor weekday(Sentence sentence, List<Found<TimeWord>> words, Found<TimeWord> word) {
        String before = read.word(word.from() - 1);
        if (nexts.contains(before) || nexts.contains(read.word(word.to())) || isFuture(sentence, words, word)) {
            return new Anchor(word.from(), word.to(), Anchor.Age.FUTURE, null, false);
        }
        if (today == null) {
            return new Anchor(word.from(), word.to(), Anchor.Age.FRESH, null, false);
        }
        int age = Math.floorMod(today.getDayOfWeek().getValue() - word.what().low(), 7);
        return dated(word.from(), word.to(), today.minusDays(age));
    }

    private Anchor dated(int from, int to, LocalDate date) {
        if (today == null) {
            return new Anchor(from, to, Anchor.Age.FRESH, date, false);
        }
        long age = today.toEpochDay() - date.toEpochDay();
        Anchor.Age kind = age < -1 ? Anchor.Age.FUTURE : age <= FRESH_DAYS ? Anchor.Age.FRESH : Anchor.Age.STALE;
        return new Anchor(from, to, kind, date, false);
    }

    private boolean isFuture(Sentence sentence, List<Found<TimeWord>> words, Found<TimeWord> word) {
        for (Found<TimeWord> other : words) {
            if (other.what().kind() != TimeWord.Kind.FUTURE || !sentence.holds(other.from())) {
                continue;
            }
            if (other.from() < word.from() && word.from() - other.to() < FUTURE_REACH || isToCome(word, other)) {
                return true;
            }
        }
        return false;
    }

    /** "On Saturday the council is to meet", but not "on Saturday the army said that it would". */
    private boolean isToCome(Found<TimeWord> day, Found<TimeWord> future) {
        if (future.from() < day.to() || future.from() - day.to() >= FUTURE_REACH) {
            return false;
        }
        for (int at = day.to(); at < future.from(); at++) {
            if (!read.token(at).isWord() || read.has(CueKind.REPORT, at, at + 1)) {
                return false;
            }
        }
        return true;
    }

    private Anchor month(Sentence sentence, List<Found<TimeWord>> words, Found<TimeWord> word) {
        Token token = read.token(word.from());
        boolean doubtful = doubtfulMonths.contains(token.folded());
        int day = dayBeside(word);
        int after = word.to() + (day > 0 && isDay(word.to()) ? 1 : 0);
        if (read.word(after).equals(",") || yearLinks.contains(read.word(after))) {
            after++;
        }
        int year = year(after);
        year = year > 0 ? year : yearBefore(day > 0 && !isDay(word.to()) ? word.from() - 1 : word.from());
        boolean led = monthLeads.contains(read.word(word.from() - 1));
        boolean plain = monthForms.contains(token.folded());
        boolean small = !token.isCapitalised();
        if (small && !plain && (doubtful && !(smallMonths && day > 0) || day == 0 && year == 0 && !(led && smallMonths))
                || doubtful && !plain && day == 0 && year == 0 && !led) {
            return null;
        }
        if (today == null) {
            return year > 0 ? new Anchor(word.from(), word.to(), Anchor.Age.STALE, null, false) : null;
        }
        int from = day > 0 && !isDay(word.to()) ? word.from() - 1 : word.from();
        try {
            if (day > 0) {
                LocalDate date = LocalDate.of(
                        year > 0 ? year : today.getYear(), word.what().low(), day);
                if (year == 0 && date.isAfter(today.plusDays(1)) && !isFuture(sentence, words, word)) {
                    date = date.minusYears(1);
                }
                return dated(from, Math.max(word.to(), year > 0 ? after + 1 : after), date);
            }
        } catch (DateTimeException e) {
            return null;
        }
        boolean current = word.what().low() == today.getMonthValue() && (year == 0 || year == today.getYear());
        if (isFuture(sentence, words, word)) {
            return new Anchor(word.from(), word.to(), Anchor.Age.FUTURE, null, false);
        }
        return current && !lasts.contains(read.word(word.from() - 1)) && !lasts.contains(read.word(word.to()))
                ? null
                : new Anchor(word.from(), word.to(), Anchor.Age.STALE, null, false);
    }

    private int dayBeside(Found<TimeWord> month) {
        if (isDay(month.to())) {
            return Integer.parseInt(read.word(month.to()));
        }
        int before = month.from() - 1;
        if (before >= 0 && ordinals.contains(read.word(before))) {
            before--;
        }
        return isDay(before) ? Integer.parseInt(read.word(before)) : 0;
    }

    private boolean isDay(int at) {
        String word = read.word(at);
        return word.length() <= 2
                && !word.isEmpty()
                && isDigits(word)
                && Integer.parseInt(word) >= 1
                && Integer.parseInt(word) <= 31;
    }

    private static boolean isDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private int year(int at) {
        String word = read.word(at);
        if (word.length() != 4 || !isDigits(word)) {
            return 0;
        }
        int year = Integer.parseInt(word);
        return year >= 1900 && year <= 2100 && !clockWords.contains(read.word(at + 1)) ? year : 0;
    }

    /** "1992-ci il fevralın 25-də", "2020 թ. հոկտեմբերի 3-ին": a year that stands before month and day. */
    private int yearBefore(int from) {
        int at = from - 1;
        boolean marked = false;
        while (at >= 0 && from - at <= YEAR_REACH && yearMarks.contains(read.word(at))) {
            marked = true;
            at--;
        }
        return marked && at >= 0 ? year(at) : 0;
    }

    /** "three weeks ago", "ten days after ...", "two years on". */
    private Anchor elapsed(List<Found<TimeWord>> words, Found<TimeWord> unit) {
        String next = read.word(unit.to());
        boolean past = agos.contains(next) || agoBefore(words, unit);
        boolean after = afters.contains(next);
        if (!past && !after) {
            return null;
        }
        int number = Math.max(1, Numbers.endingAt(read, words, unit.from()));
        long days = (long) number * unit.what().low();
        int from = unit.from() - (Numbers.endingAt(read, words, unit.from()) > 0 ? 1 : 0);
        if (days <= FRESH_DAYS) {
            return next.equals("ago") && today != null
                    ? new Anchor(from, unit.to() + 1, Anchor.Age.FRESH, today.minusDays(days), false)
                    : null;
        }
        return new Anchor(from, unit.to() + 1, Anchor.Age.STALE, null, after);
    }

    /** "Il y a trois semaines", "hace dos años", "قبل ثلاثة أشهر": the word for "ago" before the number. */
    private boolean agoBefore(List<Found<TimeWord>> words, Found<TimeWord> unit) {
        int start = unit.from();
        while (start > 0 && unit.from() - start < AGO_REACH && Numbers.isNumeric(read, words, start - 1)) {
            start--;
        }
        for (Found<TimeWord> word : words) {
            if (word.what().kind() == TimeWord.Kind.AGO && word.from() < unit.from() && start - word.to() <= 1) {
                return true;
            }
        }
        return false;
    }

    /** Years that are over, and days of the month ("the 12th"). */
    private Anchor numeric(Sentence sentence, List<Found<TimeWord>> words, int at) {
        if (!read.token(at).isNumber() || today == null) {
            return null;
        }
        int year = year(at);
        if (year > 0 && year < today.getYear() && !partOfDate(words, at) && !isBirth(at) && !names(at)) {
            return new Anchor(at, at + 1, Anchor.Age.STALE, null, false);
        }
        boolean named = isDay(at) && dayWords.contains(read.word(at - 1));
        boolean ordinal = named
                || isDay(at)
                        && ordinals.contains(read.word(at + 1))
                        && read.words("day articles").contains(read.word(at - 1))
                        && ordinalFollowers.contains(read.word(at + 2));
        if (!ordinal || partOfDate(words, at)) {
            return null;
        }
        Found<TimeWord> here = new Found<>(new TimeWord(TimeWord.Kind.NUMBER, 0, 0), at, at + 2);
        if (isFuture(sentence, words, here)) {
            return new Anchor(at, at + 2, Anchor.Age.FUTURE, null, false);
        }
        int day = Integer.parseInt(read.word(at));
        LocalDate month = day <= today.getDayOfMonth() ? today : today.minusMonths(1);
        return day > month.lengthOfMonth() ? null : dated(at, at + 2, month.withDayOfMonth(day));
    }

    /** "1979-cu il təvəllüdlü traktorçu", "1994 года рождения": an age, not the time of the event. */
    private boolean isBirth(int year) {
        for (int at = year + 1; at <= year + YEAR_REACH; at++) {
            if (births.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "The 2003 ceasefire agreement", "the 1974 line": such a year tells which, not when. */
    private boolean names(int year) {
        for (int at = year + 1; at <= year + NAMED_REACH; at++) {
            if (dated.contains(read.word(at))) {
                return !monthLeads.contains(read.word(year - 1));
            }
            boolean joins = at < read.tokens().size() && read.token(at).isWord();
            if (!joins || monthLeads.contains(read.word(at))) {
                return false;
            }
        }
        return false;
    }

    private boolean partOfDate(List<Found<TimeWord>> words, int at) {
        return words.stream()
                .anyMatch(word -> word.what().kind() == TimeWord.Kind.MONTH
                        && word.from() <= at + 3
                        && at - 3 <= word.from()
                        && read.token(word.from()).isCapitalised());
    }

    /** An anchor behind a subordinator dates only what stands behind that, unless "has ... since" spans the whole. */
    private Anchor scoped(Sentence sentence, Anchor anchor) {
        if (anchor.local() || anchor.age() != Anchor.Age.STALE) {
            return anchor;
        }
        int start = Math.max(sentence.from(), anchor.from() - 12);
        boolean spanned = false;
        for (int at = anchor.from(); at >= start; at--) {
            String word = read.word(at);
            if (subordinators.contains(word)) {
                if (at == sentence.from()) {
                    return anchor;
                }
                spanned |= sinces.contains(word) && perfect(sentence, at);
                if (!spanned || !sinces.contains(word)) {
                    return anchor.madeLocal();
                }
            }
            if (at < anchor.from() && (word.equals(",") || word.equals(";"))) {
                return anchor;
            }
        }
        return anchor;
    }

    private boolean perfect(Sentence sentence, int before) {
        for (int at = sentence.from(); at < before; at++) {
            String word = read.word(at);
            if (perfects.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
