package org.tocsin.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.app.Tocsin;
import picocli.CommandLine;

class WrongUseTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    frobnicate                      | tocsin: expected a command (demo, up,
                    --frob                          | tocsin: there is no option '--frob'; see ./tocsin --help
                    demo --frob                     | tocsin demo: there is no option '--frob'; see ./tocsin demo --help
                    demo here                       | tocsin demo: did not expect 'here'
                    demo --speed 0                  | tocsin demo: --speed: expected a number above 0, found 0.0
                    demo --speed fast               | tocsin demo: invalid value for option '--speed'
                    demo --port 70000               | tocsin demo: --port: expected 0 to 65535, found 70000
                    up --port -1                    | tocsin up: --port: expected 0 to 65535, found -1
                    parse                           | tocsin parse: missing required parameter
                    topics                          | tocsin topics: missing required parameter
                    topics destroy                  | tocsin topics: invalid value
                    ingest                          | tocsin ingest: no Kafka is given: expected --bootstrap
                    ingest --bootstrap here         | tocsin ingest: --bootstrap: expected HOST:PORT[,HOST:PORT], found 'here'
                    account --bootstrap here:99999  | tocsin account: --bootstrap: expected HOST:PORT
                    """)
    void isToldInOneLineWithExitCode2(String line, String expected) {
        assertThat(run(line.split(" "))).isEqualTo(2);

        assertThat(err.toString()).startsWith(expected).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutAnyCommandTheHelpIsShown() {
        assertThat(run()).isEqualTo(2);

        assertThat(err.toString()).startsWith("Usage: tocsin").contains("demo", "Example:");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (String command : Tocsin.commandLine().getSubcommands().keySet()) {
            out.getBuffer().setLength(0);
            assertThat(run(command, "--help")).isZero();
            assertThat(out.toString()).contains("Example: ").contains("./tocsin " + command);
        }
        assertThat(err.toString()).isEmpty();
    }

    private int run(String... arguments) {
        CommandLine tocsin = Tocsin.commandLine();
        return tocsin.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
