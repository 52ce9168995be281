package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 13 Sep 2022 00:05:00 +0400   | 2022-09-12T20:05:00Z
            Tue, 13 Sep 2022 00:05:00 GMT     | 2022-09-13T00:05:00Z
            Mon, 13 Sep 2022 00:05:00 GMT     | 2022-09-13T00:05:00Z
            13 Sep 22 00:05 EST               | 2022-09-13T05:05:00Z
            Tue, 13 September 2022 0:05:07 Z  | 2022-09-13T00:05:07Z
            Tue, 13 Sep 2022                  | 2022-09-13T00:00:00Z
            Tue, 13 Sep 2022 00:05:00 +04:00  | 2022-09-12T20:05:00Z
            Tue, 13-Sep-2022 00:05:00 CEST    | 2022-09-12T22:05:00Z
            2022-09-13T00:05:00Z              | 2022-09-13T00:05:00Z
            2022-09-13T00:05:00.25+04:00      | 2022-09-12T20:05:00.25Z
            2022-09-13T00:05+04               | 2022-09-12T20:05:00Z
            2022-09-13 00:05:00               | 2022-09-13T00:05:00Z
            2022-09-13                        | 2022-09-13T00:00:00Z
            20220913T000500+0400              | 2022-09-12T20:05:00Z
            20220913T000500Z                  | 2022-09-13T00:05:00Z
            """)
    void readsWhatFeedsWrite(String raw, Instant expected) {
        assertThat(FeedDates.read(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "yesterday",
                "13/09/2022",
                "2022-13-45",
                "Tue, 31 Feb 2022 00:00:00 GMT",
                "2022-09-13T25:00:00Z",
                "13 Wrz 2022 10:00 GMT",
                "13 Sep 2022 10:00 XYZ",
                "1663027500"
            })
    void guessesNothing(String raw) {
        assertThat(FeedDates.read(raw)).isNull();
    }
}
