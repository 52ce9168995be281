package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published on Thursday 20 April 2017, 12:00 UTC; Yerevan and Baku are at UTC+4. */
class OccurredReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at 13:40 on Thursday|2017-04-20T09:40:00Z|2017-04-20T09:40:00Z|minute",
                "at 1:40 p.m. on Thursday|2017-04-20T09:40:00Z|2017-04-20T09:40:00Z|minute",
                "at 01:10 a.m. (2110 GMT) on Thursday|2017-04-19T21:10:00Z|2017-04-19T21:10:00Z|minute",
                "at 2110 GMT on Wednesday|2017-04-18T21:10:00Z|2017-04-18T21:10:00Z|minute",
                "at about 3 a.m. on Thursday|2017-04-19T23:00:00Z|2017-04-20T00:00:00Z|hour",
                "on Thursday morning|2017-04-20T01:00:00Z|2017-04-20T08:00:00Z|part_of_day",
                "on Wednesday night|2017-04-19T16:00:00Z|2017-04-20T02:00:00Z|part_of_day",
                "overnight|2017-04-18T16:00:00Z|2017-04-19T02:00:00Z|part_of_day",
                "on Wednesday|2017-04-18T20:00:00Z|2017-04-19T20:00:00Z|day",
                "on 19 April|2017-04-18T20:00:00Z|2017-04-19T20:00:00Z|day",
            })
    void readsTheTime(String when, String earliest, String latest, String precision) {
        CodedEvent event = Texts.event(
                "2017-04-20T12:00:00Z",
                "Azerbaijani mortars hit Armenian post",
                "Azerbaijani forces shelled an Armenian post on the border " + when
                        + ", the ministry in Yerevan said.");

        assertThat(event.occurred().precision()).isEqualTo(precision);
        assertThat(event.occurred().earliest()).hasToString(earliest);
        assertThat(event.occurred().latest()).hasToString(latest);
    }

    @ParameterizedTest
    @CsvSource({"Azerbaijani forces shelled an Armenian post on the border."})
    void saysUnknownWhereTheTextIsSilent(String body) {
        CodedEvent event = Texts.event("2017-04-20T12:00:00Z", "Azerbaijani mortars hit Armenian post", body);

        assertThat(event.occurred().precision()).isEqualTo("unknown");
        assertThat(event.occurred().earliest()).isNull();
    }
}
