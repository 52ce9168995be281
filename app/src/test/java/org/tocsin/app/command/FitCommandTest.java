package org.tocsin.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FitCommandTest {
    private static final String TEXTS = """
            {"text":"Rebels shelled the town and killed two soldiers.","armed":true}
            {"text":"Troops fired mortars at a village; three were wounded.","armed":true}
            {"text":"A sniper shot a soldier at the border post.","armed":true}
            {"text":"Gunmen attacked the army base and killed an officer.","armed":true}
            {"text":"Soldiers and militants exchanged fire near the river.","armed":true}
            {"text":"The minister opened a school in the capital.","armed":false}
            {"text":"The cup final ended without a goal.","topic":"sport"}
            {"text":"Shares of the bank rose by two per cent.","topic":"business"}
            {"text":"A new museum of glass will open in May.","armed":false}
            {"text":"The two ministers talked about the harvest.","armed":false}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Path table;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("texts.jsonl");
        table = folder.resolve("weights.tsv");
        Files.writeString(file, TEXTS);
    }

    private int run(String... arguments) {
        return new CommandLine(new FitCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUse())
                .execute(arguments);
    }

    @Test
    void writesATableThatSaysWhereItComesFrom() throws IOException {
        assertThat(run("--decision", "ARMED", "--folds", "2", "-o", table.toString(), file.toString()))
                .isZero();

        assertThat(out.toString()).contains("held out in 2 folds, armed: precision", "Brier score", "0.9-1.0");
        assertThat(Files.readAllLines(table))
                .anyMatch(line -> line.equals("#   ./tocsin fit --decision armed texts.jsonl"))
                .anyMatch(line -> line.matches("#   SHA-256 of the files' bytes, one after the other: [0-9a-f]{64}"))
                .anyMatch(line -> line.matches("[a-zA-Z]+\t[0-9]+\\.[0-9]{3}"))
                .anyMatch(line -> line.matches("bias\t-[0-9]+\\.[0-9]{3}"));
    }

    @Test
    void theSameItemsInAnotherOrderGiveTheSameWeights() throws IOException {
        run("--decision", "ARMED", "--folds", "2", "-o", table.toString(), file.toString());
        var weights = Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith("#   SHA"))
                .toList();
        Files.writeString(file, String.join("\n", TEXTS.lines().toList().reversed()));
        run("--decision", "ARMED", "--folds", "2", "-o", table.toString(), file.toString());

        assertThat(Files.readAllLines(table).stream().filter(line -> !line.startsWith("#   SHA")))
                .isEqualTo(weights);
    }

    @Test
    void aBadLineIsToldAndNothingIsWritten() throws IOException {
        Files.writeString(file, TEXTS + "nope\n");

        assertThat(run("--decision", "ARMED", "--folds", "2", "-o", table.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains(file + ":11: expected a labelled item as one JSON line");
        assertThat(table).doesNotExist();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run("--folds", "2", file.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("expected at least 4 items and one of each of incident,")
                .contains("found 2");
    }

    @Test
    void oneFoldIsWrongUse() {
        assertThat(run("--folds", "1", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("found 1");
    }
}
