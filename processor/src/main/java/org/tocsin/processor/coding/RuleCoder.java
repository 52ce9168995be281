package org.tocsin.processor.coding;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.processor.geo.Borders;
import org.tocsin.processor.geo.Mention;

/** A {@link Coder} of rules and lexicons. Immutable; may be shared by threads. */
public final class RuleCoder implements Coder {

    /** Where no statement is surely armed, those from here on tell the event ("a bullet broke his hand"). */
    private static final double LEAST_TOLD = 0.4;

    private final Atlas atlas;
    private final KindDecision decision;
    private final ArmedDecision armed;
    private final Sides sides;
    private final Map<String, LanguagePack> languages;
    private final LanguageChooser chooser;

    private RuleCoder(
            Atlas atlas,
            KindDecision decision,
            ArmedDecision armed,
            Map<String, LanguagePack> languages,
            LanguageChooser chooser) {
        this.atlas = atlas;
        this.decision = decision;
        this.armed = armed;
        this.sides = new Sides(atlas);
        this.languages = Map.copyOf(languages);
        this.chooser = chooser;
    }

    /**
     * A coder with the shipped lexicons.
     *
     * @param identifier tells the language of a text whose source does not
     * @throws LexiconException names file and line where a lexicon breaks its format
     * @throws org.tocsin.processor.geo.GazetteerException the same for the table of borders
     */
    public static RuleCoder standard(LanguageIdentifier identifier) {
        String countries = LanguagePack.FOLDER + "countries.tsv";
        String weights = LanguagePack.FOLDER + "weights.tsv";
        String armed = LanguagePack.FOLDER + "armed-weights.tsv";
        String list = LanguagePack.FOLDER + "languages.tsv";
        String letters = LanguagePack.FOLDER + "alphabets.tsv";
        Atlas atlas = Atlas.read(countries, LanguagePack.open(countries), Borders.standard());
        Map<String, LanguagePack> packs = new HashMap<>();
        for (TableReader.Line line : TableReader.read(list, LanguagePack.open(list), 1)) {
            packs.put(line.fields().get(0), LanguagePack.load(line.fields().get(0), atlas));
        }
        LanguageChooser chooser = new LanguageChooser(
                Alphabets.read(letters, LanguagePack.open(letters)), identifier, packs.keySet(), "en");
        return new RuleCoder(
                atlas,
                KindDecision.read(weights, LanguagePack.open(weights)),
                ArmedDecision.read(armed, LanguagePack.open(armed)),
                packs,
                chooser);
    }

    @Override
    public Coding code(NewsItem item, List<Mention> mentions) {
        Reading reading = read(item, mentions);
        Map<Kind, Double> shares = decision.shares(reading.signals());
        Kind kind = Kind.NONE;
        for (Map.Entry<Kind, Double> share : shares.entrySet()) {
            kind = share.getValue() > shares.get(kind) ? share.getKey() : kind;
        }
        double score = shares.get(Kind.INCIDENT);
        Kind decided = kind;
        if (kind == Kind.INCIDENT && (!reading.pair().found() || told(reading).isEmpty() || isUnsided(reading))) {
            shares.remove(Kind.INCIDENT);
            decided = shares.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(Kind.NONE);
            score = Math.min(score, 0.45);
        }
        double sure = score;
        List<CodedEvent> events = decided == Kind.INCIDENT
                ? new EventParts(sides, reading)
                        .parts().stream().map(part -> event(part, sure)).toList()
                : List.of();
        Reasons reasons = new Reasons(reading, decided);
        return new Coding(
                decided,
                round(score),
                round(armed.share(reading.violence())),
                reasons.sentence(),
                events,
                reasons.evidence(),
                reading.language(),
                reading.truncatedAt());
    }

    /**
     * How {@link #code} comes to what it says of an item: every statement with its words, and what was set aside.
     *
     * @param item the item
     * @param mentions the place names in its text
     */
    public Explanation explain(NewsItem item, List<Mention> mentions) {
        Reading reading = read(item, mentions);
        return new Explainer(reading, decision.shares(reading.signals()), code(item, mentions)).explanation();
    }

    /**
     * What a decision weighs of an item, for those who fit its weights.
     *
     * @return the values under their names in the weight table; the same names in the same order for every item
     */
    public Map<String, Double> weighed(Decision what, NewsItem item, List<Mention> mentions) {
        Reading reading = read(item, mentions);
        return switch (what) {
            case KIND -> named(Signals.NAMES, reading.signals().values());
            case ARMED -> named(Violence.NAMES, reading.violence().values());
        };
    }

    private static Map<String, Double> named(String[] names, double[] values) {
        Map<String, Double> out = new LinkedHashMap<>();
        for (int at = 0; at < values.length; at++) {
            out.put(names[at], values[at]);
        }
        return out;
    }

    private static double round(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    /** What was read of an item, before its kind is decided. */
    record Reading(
            ReadText read,
            Freshness freshness,
            List<Statement> statements,
            Sides.Pair pair,
            Signals signals,
            Violence violence,
            LanguageChoice language,
            Integer truncatedAt) {

        /** What tells of one event of several. */
        Reading part(List<Statement> some, Sides.Pair sides) {
            return new Reading(read, freshness, some, sides, signals, violence, language, truncatedAt);
        }
    }

    Reading read(NewsItem item, List<Mention> mentions) {
        ReadableText readable = ReadableText.of(item);
        LanguageChoice language = chooser.choose(item.language(), readable.text());
        LanguagePack pack = languages.get(language.lexicon());
        ReadText read = ReadText.read(readable.text(), readable.titleEnd(), pack);
        Instant published = item.counted();
        Freshness freshness = Freshness.of(read, published, zone(read, item));
        List<Statement> statements = new StatementReader(read, freshness).statements();
        int end = readable.text().length();
        List<Mention> inside =
                mentions.stream().filter(mention -> mention.span().end() <= end).toList();
        Sides.Pair pair = sides.decide(read, statements, inside);
        Signals signals = SignalReader.read(read, freshness, statements, pair, inside);
        Violence violence = ViolenceReader.read(read, pack.violence(), statements);
        return new Reading(read, freshness, statements, pair, signals, violence, language, readable.truncatedAt());
    }

    /** The zone of the country that is named most; weekdays and clock times count there. */
    private ZoneId zone(ReadText read, NewsItem item) {
        Map<String, Integer> named = new LinkedHashMap<>();
        String most = read.home();
        if (most == null) {
            for (Found<Actor> actor : read.actors()) {
                int count = named.merge(actor.what().country(), 1, Integer::sum);
                most = most == null || count > named.get(most) ? actor.what().country() : most;
            }
        }
        if (most == null && item.source() != null) {
            most = item.source().country();
        }
        return most == null ? ZoneId.of("UTC") : atlas.zone(most);
    }

    private CodedEvent event(Reading reading, double score) {
        ReadText read = reading.read();
        Sides.Pair pair = reading.pair();
        ClaimReader claimReader = new ClaimReader(read, pair);
        List<Claim> claims = claimReader.claims(reading.statements());
        List<Casualties> casualties =
                new CasualtyReader(read, pair, claimReader, reading.freshness()).casualties(reading.statements());
        String local = read.home() != null && pair.has(read.home())
                ? read.home()
                : claims.isEmpty() ? pair.countries().get(0) : claims.get(0).claimant();
        OccurredReader.When when =
                new OccurredReader(read, reading.freshness(), atlas.zone(local)).read(reading.statements());
        Types types = Types.of(reading.statements(), reading.freshness(), when.day());
        List<Evidence> evidence = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            if (statement.isArmed()) {
                typeEvidence(read, statement, types.types(), evidence);
            }
        }
        pairEvidence(read, pair, evidence);
        claims.forEach(claim -> evidence.add(Evidence.of("claims", claim.span(), read.text())));
        casualties.forEach(loss -> evidence.add(Evidence.of("casualties", loss.span(), read.text())));
        if (when.evidence() != null) {
            evidence.add(when.evidence());
        }
        return new CodedEvent(
                pair.countries(),
                types.types(),
                types.weapons(),
                claims,
                casualties,
                when.occurred(),
                round(score),
                told(reading),
                evidence);
    }

    private static void typeEvidence(
            ReadText read, Statement statement, List<IncidentType> types, List<Evidence> evidence) {
        for (Found<Cue> cue : statement.cues()) {
            boolean event = cue.what().kind() == CueKind.EVENT;
            if (event || cue.what().kind() == CueKind.WEAPON) {
                evidence.add(Evidence.of(event ? "types" : "weapons", read.span(cue.from(), cue.to()), read.text()));
            }
        }
    }

    private static void pairEvidence(ReadText read, Sides.Pair pair, List<Evidence> evidence) {
        for (String country : pair.countries()) {
            for (Found<Actor> actor : read.actors()) {
                if (actor.what().country().equals(country)) {
                    evidence.add(Evidence.of("countries", read.span(actor.from(), actor.to()), read.text()));
                    break;
                }
            }
        }
    }

    /** Both sides follow from a place alone, and no act of war is told, or one of rebels: a grenade in a town near a border. */
    private static boolean isUnsided(Reading reading) {
        boolean insurgents = reading.statements().stream().anyMatch(RuleCoder::tellsOfInsurgents);
        boolean named = reading.pair().direct()
                || reading.statements().stream()
                        .anyMatch(statement -> !statement.attacks().isEmpty() || statement.has(CueKind.BORDER));
        return !named && insurgents
                || !named
                        && Types.of(reading.statements(), reading.freshness(), null)
                                .types()
                                .equals(List.of(IncidentType.OTHER));
    }

    private static boolean tellsOfInsurgents(Statement statement) {
        return statement.cues().stream()
                .anyMatch(cue -> cue.what().kind() == CueKind.TOPIC
                        && (cue.what().value().equals("insurgency")
                                || cue.what().value().equals("crime")));
    }

    /** The stretches that tell the fresh event: without attribution and without clauses about the past. */
    private static List<Span> told(Reading reading) {
        ReadText read = reading.read();
        List<Span> out = new ArrayList<>();
        double least = reading.statements().stream().anyMatch(statement -> tells(reading, statement, Statement.ARMED))
                ? Statement.ARMED
                : LEAST_TOLD;
        for (Statement statement : reading.statements()) {
            if (!tells(reading, statement, least)) {
                continue;
            }
            int from = -1;
            int to = -1;
            for (Clause clause : statement.clauses()) {
                if (isDateline(read, clause) || Attribution.only(read, clause)) {
                    continue;
                }
                int start = Math.max(Attribution.past(read, clause), inDateline(read, clause) ? read.datelineEnd() : 0);
                if (from >= 0 && start - to > 2) {
                    out.add(read.span(from, to));
                    from = -1;
                }
                from = from < 0 ? start : from;
                to = clause.to();
            }
            if (from >= 0 && from < to) {
                out.add(read.span(from, to));
            }
        }
        return out;
    }

    private static boolean isDateline(ReadText read, Clause clause) {
        return clause.to() <= read.datelineEnd()
                && read.sentences().get(clause.sentence()).holds(read.datelineEnd() - 1);
    }

    private static boolean inDateline(ReadText read, Clause clause) {
        return clause.from() < read.datelineEnd() && read.datelineEnd() < clause.to();
    }

    static boolean tells(Reading reading, Statement statement, double least) {
        return statement.fresh()
                && statement.armed() >= least
                && (reading.freshness().isFresh(statement.sentence())
                        || statement.sentence().isTitle());
    }
}
