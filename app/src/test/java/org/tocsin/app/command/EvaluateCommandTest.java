package org.tocsin.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.contracts.record.Json;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final String ITEM = """
            {"id":"w1","lang":"en","source":"test","published":"2022-03-15T12:00:00Z",\
            "title":"Armenian forces shell Azerbaijani posts","body":"The shelling was on Tuesday, Baku said.",\
            "expect":{"kind":"incident","types":["shelling"],"countries":["AM","AZ"]}}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("items.jsonl");
        Files.writeString(file, ITEM + "\nno label\n" + ITEM.replace("w1", "w2"));
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    @Test
    void aBadLineIsToldWithItsPlaceAndCostsItselfAlone() {
        int code = run(new EvaluateCommand(), file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains(file + ":3: expected a labelled item");
        assertThat(out.toString()).startsWith("2 items").contains("2 right, 0 too many, 0 missed");
    }

    @Test
    void labelledTextsAreMeasuredForArmedViolenceAndFalseAlarms() throws IOException {
        Files.writeString(file, """
                {"id":"t1","text":"Rebels ambushed an army convoy and killed nine soldiers.","armed":true}
                {"id":"t2","text":"The mayor opened a swimming pool.","armed":true}
                {"id":"t3","text":"Late goal sinks the visitors","topic":"sport"}
                {"id":"t4","text":"no label"}
                """);

        int code = run(new EvaluateCommand(), file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains(file + ":4: expected \"armed\" or \"topic\"");
        assertThat(out.toString())
                .contains("(1 right, 0 too many, 1 missed)")
                .containsPattern("sport +0.000  \\(0 of 1\\)")
                .contains("t2 (language not given) armed: expected armed")
                .doesNotContain("by language");
    }

    @Test
    void aLineThatIsNoUtf8CostsItselfAlone() throws IOException {
        byte[] latin = ITEM.replace("Baku", "Bak\u00fc").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, latin);
        Files.writeString(file, ITEM, StandardOpenOption.APPEND);

        assertThat(run(new EvaluateCommand(), file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(file + ":1: expected UTF-8");
        assertThat(out.toString()).startsWith("1 items");
    }

    @Test
    void printsOneJsonObject() throws IOException {
        Files.writeString(file, ITEM);

        assertThat(run(new EvaluateCommand(), "--json", file.toString())).isZero();
        JsonNode report = Json.mapper().readTree(out.toString());
        assertThat(report.at("/all/relevance/precision").asDouble()).isEqualTo(1);
        assertThat(report.at("/all/kinds/incident/incident").asInt()).isEqualTo(1);
        assertThat(report.at("/score/bins")).hasSize(10);
    }

    @Test
    void aMissingFileFails() {
        assertThat(run(new EvaluateCommand(), folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no " + folder.resolve("none"));
    }
}
