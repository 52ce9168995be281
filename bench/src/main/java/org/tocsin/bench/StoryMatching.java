package org.tocsin.bench;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Occurred;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.processor.story.Shingles;
import org.tocsin.processor.story.StoryBook;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.StoryReport;
import org.tocsin.processor.story.StorySettings;
import org.tocsin.processor.story.ToldReport;

/**
 * A day of reports at one border, far more than any border has: events all along it, each told by hundreds of texts, of
 * which two in three are reprints. Measures the matching of each report, beside the textbook way to find a reprint: sets
 * of shingles, compared one with the other, over as many reports as the matcher keeps.
 */
public final class StoryMatching {
    private static final Instant MORNING = Instant.parse("2024-03-01T06:00:00Z");
    private static final int SHINGLE_WORDS = 4;
    private static final int TEXT_WORDS = 120;
    private static final int COMPARED = 2500;

    private final Random random = new Random(7);
    private final JsonSerde<StoryReport> serde = new JsonSerde<>(StoryReport.class);

    private StoryMatching() {}

    /** @param arguments how many reports; default 100,000 */
    public static void main(String[] arguments) {
        new StoryMatching().run(arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]));
    }

    private record Text(String words, ToldReport told) {}

    private void run(int reports) {
        StoryMatcher matcher = new StoryMatcher(StorySettings.defaults());
        Deque<Set<String>> sets = new ArrayDeque<>();
        List<Long> matching = new ArrayList<>();
        List<Long> textbook = new ArrayList<>();
        List<String> recent = new ArrayList<>();
        StoryBook book = StoryBook.EMPTY;
        long written = 0;
        int copies = 0;
        long empty = heap();
        for (int i = 0; i < reports; i++) {
            Text text = text(i, reports, recent);
            long start = System.nanoTime();
            StoryMatcher.Match match = matcher.match(book, text.told());
            long end = System.nanoTime();
            written += changed(book, match.book());
            book = match.book();
            copies += match.report().story().copyOf() == null ? 0 : 1;
            matching.add(end - start);
            // The reference is slow; every fiftieth report is enough to know it by.
            sets.addLast(shingles(text.words()));
            if (sets.size() > COMPARED) {
                sets.removeFirst();
            }
            if (i % 50 == 49) {
                long from = System.nanoTime();
                nearest(sets);
                textbook.add(System.nanoTime() - from);
            }
        }
        sets.clear();
        long held = heap() - empty;
        Reference.reachabilityFence(book);
        System.out.println("match a report       " + Percentiles.of(matching));
        System.out.println("sets of shingles     " + Percentiles.of(textbook));
        System.out.printf(
                "stories open at the end    %,d, copies %.0f%%%n",
                book.stories().size(), 100.0 * copies / reports);
        System.out.printf("state written a report     %,d bytes%n", written / reports);
        System.out.printf("heap held at the end       %.1f MB%n", held / 1e6);
    }

    /** Bytes of the reports that are new or differ, as the store writes them. */
    private long changed(StoryBook before, StoryBook after) {
        Set<StoryReport> known = Collections.newSetFromMap(new IdentityHashMap<>());
        before.stories().forEach(story -> known.addAll(story.reports()));
        return after.stories().stream()
                .flatMap(story -> story.reports().stream())
                .filter(report -> !known.contains(report))
                .mapToLong(report -> serde.serializer().serialize("stories", report).length)
                .sum();
    }

    /** Two in three texts repeat one of the last hundred, with another headline and a cut end. */
    private Text text(int number, int reports, List<String> recent) {
        Instant at = MORNING.plus(Duration.ofDays(1).multipliedBy(number).dividedBy(reports));
        boolean reprint = !recent.isEmpty() && random.nextInt(3) > 0;
        String words = reprint
                ? words(6) + recent.get(random.nextInt(recent.size())).substring(0, 500 + random.nextInt(100))
                : words(TEXT_WORDS);
        if (!reprint) {
            recent.add(words);
            if (recent.size() > 100) {
                recent.removeFirst();
            }
        }
        return new Text(words, new ToldReport(report(number, at), Shingles.of(words), Set.of()));
    }

    private String words(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("word").append(random.nextInt(3000)).append(' ');
        }
        return out.toString();
    }

    private IncidentReport report(int number, Instant at) {
        String item = "source-" + number % 300 + ":" + Integer.toHexString(number);
        Instant occurred = at.minus(Duration.ofMinutes(random.nextInt(180)));
        double latitude = 38 + 5 * random.nextDouble();
        Place place = new Place(
                "Village",
                "Village",
                null,
                "AM",
                "AM/08",
                latitude,
                45,
                "place",
                3,
                "AM-AZ",
                5.0,
                "near",
                "event",
                0.9,
                new Span(0, 1));
        return new IncidentReport(
                item + "#AM-AZ",
                IncidentStatus.ACTIVE,
                item,
                1,
                new Source("source-" + number % 300, "Source", "family-" + number % 120, "AM"),
                null,
                "Title",
                "en",
                at,
                at,
                new Occurred(occurred, occurred.plusSeconds(3600), "hour"),
                Kind.INCIDENT,
                List.of(IncidentType.SHELLING),
                List.of(),
                List.of(),
                "AM-AZ",
                List.of("AM", "AZ"),
                List.of(place),
                List.of(),
                List.of(),
                0.9,
                "reason",
                null,
                List.of(),
                null,
                "bench");
    }

    private static Set<String> shingles(String text) {
        String[] words = text.split(" ");
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE_WORDS <= words.length; i++) {
            shingles.add(String.join(" ", List.of(words).subList(i, i + SHINGLE_WORDS)));
        }
        return shingles;
    }

    private static double nearest(Deque<Set<String>> sets) {
        Set<String> newest = sets.getLast();
        double most = 0;
        for (Set<String> other : sets) {
            if (other != newest) {
                long common = other.stream().filter(newest::contains).count();
                most = Math.max(most, (double) common / (newest.size() + other.size() - common));
            }
        }
        return most;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
