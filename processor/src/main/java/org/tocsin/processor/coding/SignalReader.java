package org.tocsin.processor.coding;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.contracts.incident.Span;
import org.tocsin.processor.geo.Mention;

/** Sums up what the statements of an item say about its kind. */
final class SignalReader {

    /** Headline and this many sentences of the body are the lead. */
    private static final int LEAD = 3;

    /** One side's forces act, and the other is not named. */
    private static final double ONE_ACTS = 0.6;

    private static final Set<CueKind> VIOLENCE = Set.of(CueKind.EVENT, CueKind.WEAPON, CueKind.ACT, CueKind.HARM);

    /** So many different words of violence leave no doubt that it is one. */
    private static final double MANY = 6;

    private static final Set<CueKind> WORDS =
            Set.of(CueKind.TOPIC, CueKind.DEESCALATION, CueKind.BUILDUP, CueKind.BACKGROUND);

    /** Topics of violence between others than states. */
    private static final Set<String> OTHERS = Set.of("crime", "insurgency", "migration", "internal", "riot");

    private static final Set<String> MISHAPS = Set.of("accident", "weather");

    private static final String QUESTION_MARKS = "?\u061f\u055e\u00bf";

    private final ReadText read;
    private final Freshness freshness;
    private final Sides.Pair pair;
    private final List<Mention> near;
    private final Armed armed = new Armed();
    private final Map<CueKind, Words> words = new EnumMap<>(CueKind.class);
    private final Words others = new Words();
    private final Words mishaps = new Words();
    private final List<Statement> statements;
    private final Set<String> askers;
    private final Set<String> seen = new HashSet<>();

    private SignalReader(
            ReadText read, Freshness freshness, List<Statement> statements, Sides.Pair pair, List<Mention> near) {
        this.statements = statements;
        this.askers = read.words("askers");
        this.near = near;
        this.read = read;
        this.freshness = freshness;
        this.pair = pair;
        WORDS.forEach(kind -> words.put(kind, new Words()));
    }

    static Signals read(
            ReadText read, Freshness freshness, List<Statement> statements, Sides.Pair pair, List<Mention> mentions) {
        SignalReader reader = new SignalReader(read, freshness, statements, pair, Sides.nearBorder(mentions));
        int index = 0;
        for (Statement statement : statements) {
            boolean lead = statement.sentence().isTitle() || index++ < LEAD;
            reader.armed(statement, lead);
            reader.words(statement, lead);
            reader.result(statement.sentence());
        }
        return reader.signals(statements.size());
    }

    /** What the fresh armed statements say; gathered sentence by sentence. */
    private static final class Armed {
        private double title;
        private double lead;
        private double most;
        private int count;
        private int fresh;
        private int stale;
        private int staleArmed;
        private int staleLead;
        private int leads;
        private double named;
        private double dated;
        private double interstate;
        private double interstateLead;
        private double attacker;
        private double harm;
        private double border;
        private double mutual;
        private double force;
        private double forceLead;
        private double official;
        private double topic;
        private double others;
        private double place;
        private final Set<String> words = new HashSet<>();
    }

    /** How much is said in words of one kind: in all, in the headline, in the lead. */
    private static final class Words {
        private double all;
        private double title;
        private double lead;
    }

    private void armed(Statement statement, boolean lead) {
        boolean title = statement.sentence().isTitle();
        boolean stale = !freshness.isFresh(statement.sentence());
        armed.fresh += stale ? 0 : 1;
        armed.stale += stale ? 1 : 0;
        armed.leads += lead ? 1 : 0;
        armed.staleLead += lead && stale ? 1 : 0;
        boolean force = statement.has(CueKind.FORCE) || names(statement, Actor.Role.FORCE);
        armed.forceLead = lead && force ? 1 : armed.forceLead;
        boolean official = statement.has(CueKind.REPORT) && (force || names(statement, Actor.Role.OFFICE));
        armed.official = official ? 1 : armed.official;
        armed.staleArmed += stale && isArmedAnyhow(statement.sentence()) ? 1 : 0;
        if (!statement.fresh() || stale && statement.armed() < 1) {
            return;
        }
        armed.most = Math.max(armed.most, statement.armed());
        armed.title = title ? Math.max(armed.title, statement.armed()) : armed.title;
        armed.lead = lead ? Math.max(armed.lead, statement.armed()) : armed.lead;
        armed.mutual = statement.has(CueKind.BLAME) ? 1 : armed.mutual;
        if (statement.armed() < Statement.ARMED) {
            return;
        }
        armed.count++;
        armed.harm = statement.has(CueKind.HARM) ? 1 : armed.harm;
        armed.force = statement.has(CueKind.FORCE) ? 1 : armed.force;
        armed.border = statement.has(CueKind.BORDER) ? 1 : armed.border;
        for (Found<Cue> cue : statement.cues()) {
            boolean topic = cue.what().kind() == CueKind.TOPIC;
            armed.others = topic && OTHERS.contains(cue.what().value()) ? 1 : armed.others;
            armed.topic = topic && isPeaceful(cue.what()) ? 1 : armed.topic;
        }
        if (lead) {
            armed.place = near.stream().anyMatch(place -> isIn(statement, place)) ? 1 : armed.place;
            statement.cues().stream()
                    .filter(cue -> VIOLENCE.contains(cue.what().kind()))
                    .forEach(cue -> armed.words.add(read.word(cue.from())));
        }
        armed.named = lead && statement.has(CueKind.EVENT) ? 1 : armed.named;
        boolean dated = freshness.anchors(statement.sentence()).stream()
                .anyMatch(anchor -> anchor.age() == Anchor.Age.FRESH && !anchor.local());
        armed.dated = dated ? 1 : armed.dated;
        sides(statement, lead);
    }

    private void sides(Statement statement, boolean lead) {
        boolean byPair = statement.attacks().stream().anyMatch(attack -> pair.has(attack.attacker()));
        Set<String> sides = new HashSet<>();
        for (Found<Actor> actor : statement.actors()) {
            if (read.namesBorder(actor)) {
                continue;
            }
            sides.add(actor.what().country());
            if (actor.what().opposite() != null && statement.has(CueKind.FORCE)) {
                sides.add(actor.what().opposite());
            }
        }
        boolean both = pair.found() && sides.containsAll(pair.countries());
        double interstate = both ? 1 : byPair ? ONE_ACTS : 0;
        armed.attacker = byPair ? 1 : armed.attacker;
        armed.interstate = Math.max(armed.interstate, interstate);
        armed.interstateLead = lead ? Math.max(armed.interstateLead, interstate) : armed.interstateLead;
        armed.mutual = both && statement.mutual() ? 1 : armed.mutual;
    }

    private boolean isIn(Statement statement, Mention place) {
        Span sentence =
                read.span(statement.sentence().from(), statement.sentence().to());
        return sentence.contains(place.span());
    }

    private static boolean names(Statement statement, Actor.Role role) {
        return statement.actors().stream().anyMatch(actor -> actor.what().role() == role);
    }

    private boolean isArmedAnyhow(Sentence sentence) {
        return read.has(CueKind.EVENT, sentence.from(), sentence.to())
                || read.has(CueKind.WEAPON, sentence.from(), sentence.to())
                        && read.has(CueKind.HARM, sentence.from(), sentence.to());
    }

    /** Each word counts once; talks and deployments that are history count for nothing. */
    private void words(Statement statement, boolean lead) {
        Sentence sentence = statement.sentence();
        for (Found<Cue> cue : read.cues(sentence.from(), sentence.to())) {
            CueKind kind = cue.what().kind();
            Words sums = words.get(kind);
            boolean over = (kind == CueKind.DEESCALATION || kind == CueKind.BUILDUP)
                    && !statement.cues().contains(cue);
            if (sums == null || over || !seen.add(kind + read.word(cue.from()))) {
                continue;
            }
            double strength = cue.what().strength();
            sums.all += strength;
            Words narrow = sums;
            if (kind == CueKind.TOPIC && !isPeaceful(cue.what())) {
                narrow = OTHERS.contains(cue.what().value()) ? others : mishaps;
            }
            narrow.title = sentence.isTitle() ? Math.min(1, narrow.title + strength) : narrow.title;
            narrow.lead = lead ? Math.min(2, narrow.lead + strength) : narrow.lead;
        }
    }

    private static boolean isPeaceful(Cue topic) {
        return !OTHERS.contains(topic.value()) && !MISHAPS.contains(topic.value());
    }

    /** "Why drones decided the war": a headline that asks tells no news. */
    private boolean asks(Sentence headline) {
        Span span = read.span(headline.from(), headline.to());
        String text = read.text().substring(span.start(), span.end());
        boolean marked = text.chars().anyMatch(letter -> QUESTION_MARKS.indexOf(letter) >= 0);
        return marked
                || askers.contains(read.word(headline.from()))
                || at(headline, ":") >= 0 && askers.contains(read.word(at(headline, ":") + 1));
    }

    private int at(Sentence sentence, String mark) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (read.word(at).equals(mark)) {
                return at;
            }
        }
        return -1;
    }

    /** "4-0", "2-1": a result stands as sport in any language; what rises ("5-6") is a range. */
    private void result(Sentence sentence) {
        for (int at = sentence.from(); at + 1 < sentence.to(); at++) {
            String one = read.word(at);
            String other = read.word(at + 1);
            boolean digits = one.length() == 1
                    && other.length() == 1
                    && read.token(at).isNumber()
                    && read.token(at + 1).isNumber();
            boolean joined =
                    digits && read.token(at + 1).start() == read.token(at).end() + 1;
            if (joined && one.compareTo(other) >= 0 && seen.add("result")) {
                Words topic = words.get(CueKind.TOPIC);
                topic.all += 1;
                topic.title = sentence.isTitle() ? 1 : topic.title;
                topic.lead = Math.min(2, topic.lead + 1);
            }
        }
    }

    private Signals signals(int sentences) {
        double length = Math.max(1, Math.sqrt(read.tokens().size() / 60.0));
        words.values().forEach(sums -> sums.all = Math.min(3, sums.all / length));
        double sure = armed.lead >= Statement.ARMED ? 1 : 0;
        Parties parties = new Parties(read);
        boolean asks = statements.stream().map(Statement::sentence).anyMatch(each -> each.isTitle() && asks(each));
        Words topic = words.get(CueKind.TOPIC);
        Words deescalation = words.get(CueKind.DEESCALATION);
        Words buildup = words.get(CueKind.BUILDUP);
        Words background = words.get(CueKind.BACKGROUND);
        return new Signals(
                armed.title,
                armed.lead,
                armed.most,
                Math.min(1, Math.log1p(armed.count) / Math.log(9)),
                share(armed.count, armed.fresh),
                armed.named,
                armed.dated,
                share(armed.staleArmed, armed.count + armed.staleArmed),
                share(armed.stale, sentences),
                share(armed.staleLead, armed.leads),
                pair.found() ? Math.min(1, pair.strength() / 3) : 0,
                pair.direct() ? 1 : 0,
                armed.interstate,
                armed.interstateLead,
                armed.attacker,
                armed.harm,
                freshness.namesFreshDay() ? 1 : 0,
                armed.border,
                topic.all,
                topic.title,
                topic.lead,
                armed.topic,
                deescalation.all,
                deescalation.title,
                deescalation.lead,
                sided(deescalation),
                buildup.all,
                buildup.title,
                buildup.lead,
                sided(buildup),
                background.all,
                background.title,
                background.lead,
                armed.mutual,
                armed.force,
                armed.forceLead,
                armed.official,
                Math.min(1, armed.words.size() / MANY),
                armed.place,
                sure * armed.official,
                sure * (pair.found() ? Math.min(1, pair.strength() / 3) : 0),
                sure * (freshness.namesFreshDay() ? 1 : 0),
                others.title,
                others.lead,
                armed.others,
                mishaps.title,
                mishaps.lead,
                parties.both(statements, pair),
                parties.charge(statements, pair),
                asks ? 1 : 0);
    }

    /** Words of the lead that are about two named neighbours. */
    private double sided(Words sums) {
        return pair.found() ? Math.min(1, sums.lead) : 0;
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : Math.min(1, (double) some / all);
    }
}
