package org.tocsin.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.record.Json;

class SettingsTest {

    @Test
    void aFeedNeedsNoMoreThanIdAndAddress() throws Exception {
        FeedSettings feed =
                Json.mapper().readValue("{\"id\":\"post\",\"url\":\"https://post.example/feed\"}", FeedSettings.class);

        assertThat(feed.source()).isEqualTo(new Source("post", "post", "post", null));
        assertThat(IngestSettings.defaults().intervalOf(feed)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anUrgentFeedIsPolledMoreOftenUnlessItSaysHowOften() throws Exception {
        IngestSettings settings = Json.mapper().readValue("{\"urgentInterval\":\"PT30S\"}", IngestSettings.class);

        assertThat(settings.intervalOf(feed(true, null))).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.intervalOf(feed(true, Duration.ofMinutes(2)))).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({
        "a b, https://x.example/, , , expected up to 100 letters",
        "a, ftp://x.example/, , , expected an absolute http or https address",
        "a, /feed, , , expected an absolute http or https address",
        "a, https://x.example/, Armenia, , expected two capital letters",
        "a, https://x.example/, , nitf, 'expected one of rss, atom'"
    })
    void saysWhatWasExpected(String id, String url, String country, String format, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeedSettings(id, url, null, null, country, null, format, null, null, null))
                .withMessageContaining(message);
    }

    @Test
    void refusesIntervalsThatWouldHammer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feed(false, Duration.ZERO))
                .withMessageContaining("expected PT1S or longer, found PT0S");
    }

    private static FeedSettings feed(boolean urgent, Duration interval) {
        return new FeedSettings("f", "https://f.example/", null, null, null, null, null, null, interval, urgent);
    }
}
