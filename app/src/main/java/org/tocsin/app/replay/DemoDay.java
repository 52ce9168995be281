package org.tocsin.app.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every outlet publishes in the replayed day.
 *
 * <p>The day is recorded under its own dates and replayed as one that has just ended: moved by whole days
 * ({@link #offsetToEndBefore}), so that the times of day that texts name stay right. "Tuesday" and "13 September" in a
 * text are moved with the day ({@link MovedDates}). Identities and addresses keep their dates: they are names. Kafka
 * keeps records by their time, so a day much further in the past would be deleted while it is replayed.
 *
 * @param outlets in the order of their file
 */
public record DemoDay(List<Outlet> outlets) {
    /** The day that comes with the program. */
    public static final String BUILT_IN = "demo/day";

    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** Longer than one poll before the first item, so that none is old news when its feed is first read. */
    private static final Duration LEAD = Duration.ofMinutes(15);

    /** Many polls of the slowest outlet, so that also at a high speed the last item is seen and told within the day. */
    private static final Duration TAIL = Duration.ofMinutes(150);

    private static final ObjectReader OUTLETS = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(new TypeReference<List<Outlet>>() {});

    private static final ObjectReader VERSION = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(ItemVersion.class);

    public DemoDay {
        outlets = List.copyOf(outlets);
        if (outlets.stream().allMatch(outlet -> outlet.versions().isEmpty())) {
            throw new ReplayException("expected a day with at least one item, found none");
        }
    }

    /**
     * Reads {@code outlets.yml} and, for each outlet, {@code <id>.jsonl} beside it.
     *
     * @param folder a folder of the class path, without slashes at its ends
     * @throws ReplayException with file and line where something is missing or wrong
     */
    public static DemoDay load(String folder) {
        String file = folder + "/outlets.yml";
        List<Outlet> outlets;
        try {
            outlets = OUTLETS.readValue(read(file));
        } catch (JsonProcessingException e) {
            throw wrong(file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e);
        }
        Set<String> ids = new HashSet<>();
        for (Outlet outlet : outlets) {
            if (!ids.add(outlet.id())) {
                throw new ReplayException(file + ": expected every id once, found " + outlet.id() + " twice");
            }
        }
        return new DemoDay(outlets.stream()
                .map(outlet -> outlet.with(versions(folder + "/" + outlet.id() + ".jsonl")))
                .toList());
    }

    private static List<ItemVersion> versions(String file) {
        List<ItemVersion> versions = new ArrayList<>();
        Map<String, ItemVersion> newest = new HashMap<>();
        int number = 0;
        for (String line : read(file).split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                ItemVersion version = VERSION.readValue(line);
                requireNext(newest.put(version.identity(), version), version);
                versions.add(version);
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw wrong(file, number, e);
            }
        }
        return versions;
    }

    private static void requireNext(ItemVersion before, ItemVersion version) {
        int expected = before == null ? 1 : before.version() + 1;
        if (version.version() != expected || before != null && !version.at().isAfter(before.at())) {
            throw new IllegalArgumentException("version: expected " + expected + " of " + version.identity()
                    + ", later than the one before, found " + version.version() + " at " + version.at());
        }
    }

    private static String read(String file) {
        try (InputStream in = DemoDay.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new ReplayException("expected the file " + file + " on the class path, found none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReplayException(file + ": cannot be read: " + e, e);
        }
    }

    private static ReplayException wrong(String file, int line, Exception cause) {
        String message = cause.getMessage();
        if (cause instanceof ValueInstantiationException ours && ours.getCause() != null) {
            message = ours.getCause().getMessage();
        } else if (cause instanceof JsonProcessingException json) {
            message = json.getOriginalMessage();
        }
        return new ReplayException(file + " line " + line + ": " + message, cause);
    }

    /** When the replay begins: a little before the first item. */
    public Instant start() {
        return times().min(Comparator.naturalOrder()).orElseThrow().minus(LEAD);
    }

    /** When the replay is through: a while after the last item. */
    public Instant end() {
        return times().max(Comparator.naturalOrder()).orElseThrow().plus(TAIL);
    }

    private Stream<Instant> times() {
        return outlets.stream().flatMap(outlet -> outlet.versions().stream()).map(ItemVersion::at);
    }

    /** How far the day must move to end at or before {@code now}, by less than a day: whole days, either way. */
    public Duration offsetToEndBefore(Instant now) {
        long millis = Duration.between(end(), now).toMillis();
        return ONE_DAY.multipliedBy(Math.floorDiv(millis, ONE_DAY.toMillis()));
    }

    /**
     * A part of the day: the items whose first version appears in it, with those of their later versions that do too.
     * Every outlet stays, also one that has nothing to say in it.
     *
     * @param from first instant, under the day's present dates
     * @param to first instant after it
     * @throws ReplayException where no item appears in it
     */
    public DemoDay between(Instant from, Instant to) {
        return new DemoDay(outlets.stream()
                .map(outlet -> outlet.with(within(outlet.versions(), from, to)))
                .toList());
    }

    private static List<ItemVersion> within(List<ItemVersion> versions, Instant from, Instant to) {
        Set<String> begun = new HashSet<>();
        List<ItemVersion> within = new ArrayList<>();
        for (ItemVersion version : versions) {
            boolean inside = !version.at().isBefore(from) && version.at().isBefore(to);
            if (inside && (version.version() == 1 || begun.contains(version.identity()))) {
                begun.add(version.identity());
                within.add(version);
            }
        }
        return within;
    }

    /**
     * The same day, moved: items, faults and the dates in the texts.
     *
     * @param offset whole days, so that the times of day in the texts stay right
     */
    public DemoDay moved(Duration offset) {
        int year = start().atZone(ZoneOffset.UTC).getYear();
        MovedDates dates = new MovedDates(year, offset);
        return new DemoDay(
                outlets.stream().map(outlet -> outlet.moved(offset, dates)).toList());
    }
}
