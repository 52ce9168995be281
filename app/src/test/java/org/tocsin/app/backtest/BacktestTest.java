package org.tocsin.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.activity.ActivitySettings;
import org.tocsin.alerts.lifecycle.AreaTracker;
import org.tocsin.alerts.lifecycle.CountryNames;
import org.tocsin.alerts.lifecycle.LifecycleSettings;
import org.tocsin.alerts.surge.SurgeSettings;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.processor.story.Agencies;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.StorySettings;

class BacktestTest {
    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
    private final List<String> problems = new ArrayList<>();

    @Test
    void raisesAtTheThirdVoiceAndResolvesADayAfterTheLast() throws IOException {
        List<String> lines = outbreak();
        lines.add(report("late", "neva", Duration.ofDays(4)));

        Backtest.Result result = run(lines);

        assertThat(result.alerts()).containsOnlyKeys("AM-AZ.1");
        assertThat(result.alerts().get("AM-AZ.1"))
                .satisfies(
                        revisions -> assertThat(revisions.getFirst().raised()).isEqualTo(START.plusSeconds(20 * 60)))
                .satisfies(revisions -> assertThat(revisions.getLast().state()).isEqualTo(AlertState.RESOLVED))
                .satisfies(revisions -> assertThat(revisions.getLast().resolved())
                        .isBetween(START.plus(Duration.ofHours(24)), START.plus(Duration.ofHours(50))));
        assertThat(printed(result))
                .contains("20 min after the first report")
                .contains("lines     4 = 4 report; 0 unreadable")
                .contains("reports   4 at 1 borders");
    }

    @Test
    void theOrderOfTheFileIsNone() throws IOException {
        List<String> shuffled = new ArrayList<>(outbreak());
        Collections.shuffle(shuffled, new Random(3));

        assertThat(run(shuffled).alerts()).isEqualTo(run(outbreak()).alerts());
    }

    @Test
    void anArchiveRunsInTheOrderOfPublishing() throws IOException {
        List<String> fetchedLater = new ArrayList<>();
        for (String line : outbreak()) {
            fetchedLater.addFirst(line.replaceAll(
                    "\"received\":\"[^\"]*\"", "\"received\":\"2026-08-01T00:00:0" + fetchedLater.size() + "Z\""));
        }

        assertThat(run(fetchedLater).alerts()).containsOnlyKeys("AM-AZ.1");
    }

    @Test
    void aLineThatIsNoneIsToldAndCostsItselfAlone() throws IOException {
        List<String> lines = outbreak();
        lines.add(1, "{\"itemId\": 3");
        lines.add(2, "{\"title\": \"no id\"}");

        assertThat(run(lines).alerts()).hasSize(1);
        assertThat(problems).hasSize(2);
        assertThat(problems.getFirst()).startsWith("past.jsonl:2: expected a NewsItem or an IncidentReport");
        assertThat(problems.getLast()).contains("past.jsonl:3:").contains("it has no id");
    }

    @Test
    void drawsAPictureThatCanBeRead() throws IOException {
        List<String> lines = outbreak();
        lines.add(report("late", "neva", Duration.ofDays(4)));
        Backtest.Result result = run(lines);

        String svg = SurgePicture.of(
                "AM-AZ", result.samples().get("AM-AZ"), result.alerts().values());

        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))))
                .doesNotThrowAnyException();
        assertThat(svg).contains("AM-AZ.1").contains("<polygon").doesNotContain("NaN");
        assertThat(result.samples().get("AM-AZ")).hasSize(96);
    }

    private static List<String> outbreak() {
        return new ArrayList<>(List.of(
                report("a", "araks", Duration.ZERO),
                report("b", "neva", Duration.ofMinutes(12)),
                report("c", "meridien", Duration.ofMinutes(20))));
    }

    private static String report(String id, String family, Duration after) {
        Instant at = START.plus(after);
        return ("{\"id\":\"%s#AM-AZ\",\"status\":\"active\",\"itemId\":\"%s\",\"itemVersion\":1,"
                        + "\"source\":{\"id\":\"%s\",\"name\":\"%s\",\"family\":\"%s\"},\"border\":\"AM-AZ\","
                        + "\"published\":\"%s\",\"received\":\"%s\",\"types\":[\"shelling\"],"
                        + "\"story\":{\"id\":\"story-%s\",\"copyOf\":null}}")
                .formatted(id, id, family, family, family, at, at.plusSeconds(60), id);
    }

    private Backtest.Result run(List<String> lines) throws IOException {
        PastReader reader = new PastReader(problems::add);
        reader.read("past.jsonl", new BufferedReader(new StringReader(String.join("\n", lines))));
        // Reports are coded already, so that nothing asks the coder.
        Backtest backtest = new Backtest(
                null,
                new CreditReader(Agencies.standard()),
                new StoryMatcher(StorySettings.defaults()),
                new AreaTracker(
                        ActivitySettings.defaults(),
                        SurgeSettings.defaults(),
                        LifecycleSettings.defaults(),
                        CountryNames.english(),
                        "c0ffee"));
        reader.inOrder().forEach(backtest::take);
        return backtest.result();
    }

    private String printed(Backtest.Result result) {
        StringWriter text = new StringWriter();
        new BacktestPrinter(new PrintWriter(text)).print(result, problems.size(), Duration.ofSeconds(1));
        return text.toString();
    }
}
