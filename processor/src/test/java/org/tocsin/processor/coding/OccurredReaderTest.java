package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
                "at half past four in the morning on Thursday|2017-04-20T00:30:00Z|2017-04-20T00:30:00Z|minute",
                "at a quarter to three on Wednesday afternoon|2017-04-19T10:45:00Z|2017-04-19T10:45:00Z|minute",
                "on Thursday, at about ten in the morning|2017-04-20T06:00:00Z|2017-04-20T07:00:00Z|hour",
                "at ten past midnight on Thursday|2017-04-19T20:10:00Z|2017-04-19T20:10:00Z|minute",
                "on Thursday morning|2017-04-20T01:00:00Z|2017-04-20T08:00:00Z|part_of_day",
                "on Wednesday night|2017-04-19T16:00:00Z|2017-04-20T02:00:00Z|part_of_day",
                "overnight|2017-04-19T16:00:00Z|2017-04-20T02:00:00Z|part_of_day",
                "last night|2017-04-19T16:00:00Z|2017-04-20T02:00:00Z|part_of_day",
                "at 2:30 a.m. last night|2017-04-19T22:30:00Z|2017-04-19T22:30:00Z|minute",
                "at night|2017-04-19T16:00:00Z|2017-04-20T02:00:00Z|part_of_day",
                "in the evening|2017-04-19T13:00:00Z|2017-04-19T20:00:00Z|part_of_day",
                "at 21:15|2017-04-19T17:15:00Z|2017-04-19T17:15:00Z|minute",
                "overnight to Wednesday|2017-04-18T16:00:00Z|2017-04-19T02:00:00Z|part_of_day",
                "on the night of Tuesday|2017-04-18T16:00:00Z|2017-04-19T02:00:00Z|part_of_day",
                "on the night of 18 to 19 April|2017-04-18T16:00:00Z|2017-04-19T02:00:00Z|part_of_day",
                "on the night of April 18 to 19|2017-04-18T16:00:00Z|2017-04-19T02:00:00Z|part_of_day",
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
    @CsvSource(
            delimiter = '|',
            value = {
                // the day of the deed, not that of the saying, of a dateline or of where the war began
                "The ministry in Yerevan said on Thursday that Azerbaijani forces shelled a post on Tuesday.|18",
                "Azerbaijani forces shelled a post on Tuesday, the ministry said in a statement on Thursday.|18",
                "YEREVAN, April 20 - Azerbaijani forces shelled a post on Wednesday, the ministry said.|19",
                "Azerbaijani forces, who have been firing since Tuesday, shelled a post on Wednesday.|19",
                "Azerbaijani forces shelled a post. Two soldiers were wounded on Wednesday.|19",
                "Azerbaijani forces shelled a post, the ministry said on Wednesday.|19",
                "YEREVAN, April 19 - Azerbaijani forces shelled a post on the border.|19",
                // what began earlier, what had come before, and what is told of only now
                "Azerbaijani fire that began on Tuesday became a battle of mortars on Wednesday.|19",
                "Azerbaijani mortars hit a post on Wednesday. A soldier died. On Tuesday a drone had hit a post.|19",
                "Azerbaijani forces shelled a post last Friday, the ministry said on Thursday.|14",
            })
    void choosesTheDayOfTheDeed(String body, int day) {
        CodedEvent event = Texts.event("2017-04-20T12:00:00Z", "Azerbaijani mortars hit Armenian post", body);

        assertThat(event.occurred().earliest()).isEqualTo("2017-04-" + (day - 1) + "T20:00:00Z");
        assertThat(event.occurred().latest()).isEqualTo("2017-04-" + day + "T20:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-20T12:00:00Z,2017-04-19T20:00:00Z,2017-04-20T20:00:00Z",
        "2017-04-19T21:00:00Z,2017-04-19T11:00:00Z,2017-04-19T21:00:00Z", // in the night: the ten hours before
    })
    void takesTheDayOfPublicationWhereTheTextIsSilent(String published, String earliest, String latest) {
        CodedEvent event = Texts.event(
                published, "Azerbaijani mortars hit Armenian post", "Azerbaijani forces shelled a post on the border.");

        assertThat(event.occurred().precision()).isEqualTo("unknown");
        assertThat(event.occurred().earliest()).hasToString(earliest);
        assertThat(event.occurred().latest()).hasToString(latest);
        assertThat(event.evidence()).noneMatch(evidence -> evidence.field().equals("occurred"));
    }

    @Test
    void saysUnknownWhereNothingSaysWhen() {
        CodedEvent event = Texts.event(
                null, "Azerbaijani mortars hit Armenian post", "Azerbaijani forces shelled an Armenian post.");

        assertThat(event.occurred().precision()).isEqualTo("unknown");
        assertThat(event.occurred().earliest()).isNull();
    }
}
