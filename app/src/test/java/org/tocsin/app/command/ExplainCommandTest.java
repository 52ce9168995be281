package org.tocsin.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCommandTest {
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
        Files.writeString(file, ITEM + ITEM.replace("w1", "w2"));
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    @Test
    void explainsALabelledItem() {
        int code = run(new ExplainCommand(), "--items", file.toString(), "w2");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("kind      incident")
                .contains("* ")
                .contains("shelling (event shelling)")
                .doesNotContain("w1");
    }

    @Test
    void saysWhichLanguageWasReadAndWhereItWasCut() throws IOException {
        String body = "Nazirlik bildirib ki, çərşənbə axşamı iki əsgər yaralanıb. ".repeat(2000);
        Files.writeString(
                file, "{\"id\":\"n1\",\"language\":\"en-us\",\"title\":\"İki əsgər\",\"body\":\"" + body + "\"}\n");

        run(new ExplainCommand(), "--items", file.toString());

        assertThat(out.toString().lines().limit(8))
                .contains(
                        "language  The source says English; by its letters it is Azerbaijani.",
                        "cut       only the first 65536 characters were read; the text is longer");
    }

    @Test
    void explainsNewsItems() throws IOException {
        Files.writeString(file, """
                {"id":"n1","title":"Cup final tonight","published":"2022-03-15T12:00:00Z"}
                {"id":
                """);

        assertThat(run(new ExplainCommand(), "--items", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("n1").contains("kind      none").contains("places: none");
        assertThat(err.toString()).contains(":2: expected a NewsItem as one JSON line");
    }

    @Test
    void anUnknownIdFails() {
        assertThat(run(new ExplainCommand(), "--items", file.toString(), "nobody"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nobody: no item of this id");
    }

    @Test
    void anIdOrAFileIsNeeded() {
        assertThat(run(new ExplainCommand())).isEqualTo(2);
    }
}
