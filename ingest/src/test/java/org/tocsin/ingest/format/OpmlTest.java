package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void findsFeedsInFoldersOnceEach() {
        String list = "<opml version=\"1.1\"><body><outline text=\"Folder & co\">"
                + "<outline text=\"One\" xmlUrl=\"https://a.example/1\"/>"
                + "<outline title=\"Two\" text=\"2\" xmlurl=\"https://a.example/2\" language=\"hy\"/>"
                + "<outline text=\"Again\" xmlUrl=\"https://a.example/1\"/></outline>"
                + "<outline text=\"A note\"/><outline text=\"x\" xmlUrl=\"file:///etc/passwd\"/></body></opml>";

        assertThat(Opml.read(list.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Opml.Outline("One", "https://a.example/1", null),
                        new Opml.Outline("Two", "https://a.example/2", "hy"));
    }

    @Test
    void whatIsWrittenIsRead() {
        List<Opml.Outline> feeds = List.of(
                new Opml.Outline("Ձորի \"ձայն\" & <co>", "https://a.example/1?a=1&b=2", "hy"),
                new Opml.Outline("B", "https://b.example/", null));

        assertThat(Opml.read(Opml.write("Feeds", feeds).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(feeds);
    }

    @Test
    void refusesWhatIsNoList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Opml.read("<html/>".getBytes(StandardCharsets.UTF_8)))
                .withMessage("expected the root opml, found html");
    }
}
