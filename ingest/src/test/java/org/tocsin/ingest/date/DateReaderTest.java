package org.tocsin.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private final DateReader dates = DateReader.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Tue, 14 May 2024 21:05:00 +0400            | 2024-05-14T17:05:00Z | STATED
            Tue, 14 May 2024 21:05:00 GMT              | 2024-05-14T21:05:00Z | STATED
            Tue,14 May 2024 21:05:00 Z                 | 2024-05-14T21:05:00Z | STATED
            tuesday, 14 may 2024 21:05:00 gmt          | 2024-05-14T21:05:00Z | STATED
            14 May 2024 21:05 +04:00                   | 2024-05-14T17:05:00Z | STATED
            14 May 2024 9:05:00 PM +0400               | 2024-05-14T17:05:00Z | STATED
            14 May 24 21:05:00 EDT                     | 2024-05-15T01:05:00Z | STATED
            14-May-2024 21:05:00 UT                    | 2024-05-14T21:05:00Z | STATED
            14/May/2024 9:05:00 PM GMT                 | 2024-05-14T21:05:00Z | STATED
            Tue, 14 May 2024 21:05:00.250 +0000        | 2024-05-14T21:05:00.250Z | STATED
            Tue, 14 May 2024 21:05:00 +0400 (AMT)      | 2024-05-14T17:05:00Z | STATED
            Tue, 14 May 2024 21:05:00 GMT+0400         | 2024-05-14T17:05:00Z | STATED
            Tue May 14 2024 21:05:00 GMT+0400 (Armenia Standard Time) | 2024-05-14T17:05:00Z | STATED
            Tue, 14 May 2024 21:05:00 UTC+4            | 2024-05-14T17:05:00Z | STATED
            Tue, 14 May 2024 21:05:00 +4:00            | 2024-05-14T17:05:00Z | STATED
            Tue, 14 May 2024 21:05:00                  | 2024-05-14T21:05:00Z | ZONE_ASSUMED
            Tue, 14 May 2024                           | 2024-05-14T00:00:00Z | DAY
            Mon, 14 May 2024 21:05:00 GMT              | 2024-05-14T21:05:00Z | DOUBTFUL
            Tue, 14 May 2024 21:05:00 XYZT             | 2024-05-14T21:05:00Z | DOUBTFUL
            Tue, 14 May 2024 21:05:60 GMT              | 2024-05-14T21:05:59Z | STATED
            Tue, 14 May 2024 24:00:00 GMT              | 2024-05-15T00:00:00Z | STATED
            Thursday, 1-Jan-04 19:48:21 GMT            | 2004-01-01T19:48:21Z | STATED
            Thu, 01 Jan 2004 19:48:21 Etc/GMT          | 2004-01-01T19:48:21Z | STATED
            Thu, 01 Jan 2004 19:48:21 +0100 CET        | 2004-01-01T18:48:21Z | STATED
            Sun Jan 4 16:29:06 PST 2004                | 2004-01-05T00:29:06Z | STATED
            4 Jan 2004 4:30 pm PST                     | 2004-01-05T00:30:00Z | STATED
            Thu, 01 Jan 99 12:00:00 GMT                | 1999-01-01T12:00:00Z | DOUBTFUL
            Sat, 01 Jan 100 12:00:00 GMT               | 2000-01-01T12:00:00Z | STATED
            Sept. 5, 2024                              | 2024-09-05T00:00:00Z | DAY
            Thursday, September 5th, 2024 at 3:07 p.m. | 2024-09-05T15:07:00Z | ZONE_ASSUMED
            September 5 2024 12:07 AM EST              | 2024-09-05T05:07:00Z | STATED
            5th of September 2024, 10:00 Europe/Moscow | 2024-09-05T07:00:00Z | STATED
            10:30, 13 Mar 2024                         | 2024-03-13T10:30:00Z | ZONE_ASSUMED
            Fri, 2006/09/15 08:19:53 EDT               | 2006-09-15T12:19:53Z | STATED
            Tue May 14 21:05:00 2024                   | 2024-05-14T21:05:00Z | ZONE_ASSUMED
            Thu Jan  1 19:48:21 2004                   | 2004-01-01T19:48:21Z | ZONE_ASSUMED
            Tue May 14 21:05:00 EST 2024               | 2024-05-15T02:05:00Z | STATED
            """)
    void readsRfc822WithEveryLiberty(String raw, Instant instant, Confidence confidence) {
        assertThat(dates.read(raw, DateHints.NONE)).isEqualTo(new ReadDate(instant, confidence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2024-05-14T21:05:00Z                 | 2024-05-14T21:05:00Z           | STATED
            2024-05-14t21:05:00z                 | 2024-05-14T21:05:00Z           | STATED
            2024-05-14T00:00:00.123456Z          | 2024-05-14T00:00:00.123456Z    | STATED
            2024-05-14T00:00:00.1234567891234Z   | 2024-05-14T00:00:00.123456789Z | STATED
            2024-05-14T00:00:00,5+04:00          | 2024-05-13T20:00:00.500Z       | STATED
            2024-05-14T21:05Z                    | 2024-05-14T21:05:00Z           | STATED
            2024-05-14T21:05:00+0400             | 2024-05-14T17:05:00Z           | STATED
            2024-05-14T21:05:00+04               | 2024-05-14T17:05:00Z           | STATED
            2024-05-14T21:05:00 +04:00           | 2024-05-14T17:05:00Z           | STATED
            2024-05-14 21:05:00 UTC              | 2024-05-14T21:05:00Z           | STATED
            2024-05-14 21:05:00.0                | 2024-05-14T21:05:00Z           | ZONE_ASSUMED
            2024-05-14 9:05                      | 2024-05-14T09:05:00Z           | ZONE_ASSUMED
            2024-05-14T24:00:00Z                 | 2024-05-15T00:00:00Z           | STATED
            2024-05-14T21:05:00+04:00[Asia/Yerevan] | 2024-05-14T17:05:00Z        | STATED
            2024/05/14 21:05:00                  | 2024-05-14T21:05:00Z           | ZONE_ASSUMED
            20240514T210500Z                     | 2024-05-14T21:05:00Z           | STATED
            20240514T2105                        | 2024-05-14T21:05:00Z           | ZONE_ASSUMED
            20240514T21Z                         | 2024-05-14T21:00:00Z           | STATED
            20240514210500                       | 2024-05-14T21:05:00Z           | ZONE_ASSUMED
            2024-05-14                           | 2024-05-14T00:00:00Z           | DAY
            20240514                             | 2024-05-14T00:00:00Z           | DAY
            2024-05                              | 2024-05-01T00:00:00Z           | DOUBTFUL
            2024                                 | 2024-01-01T00:00:00Z           | DOUBTFUL
            2024-135                             | 2024-05-14T00:00:00Z           | DAY
            2024135                              | 2024-05-14T00:00:00Z           | DAY
            2024-135T21:05:00Z                   | 2024-05-14T21:05:00Z           | STATED
            2024-W20-2                           | 2024-05-14T00:00:00Z           | DAY
            2024W202T210500Z                     | 2024-05-14T21:05:00Z           | STATED
            2024-W20                             | 2024-05-13T00:00:00Z           | DOUBTFUL
            1715720700                           | 2024-05-14T21:05:00Z           | STATED
            1715720700.25                        | 2024-05-14T21:05:00.250Z       | STATED
            1715720700250                        | 2024-05-14T21:05:00.250Z       | STATED
            /Date(1715720700000)/                | 2024-05-14T21:05:00Z           | STATED
            """)
    void readsIso8601AndCounts(String raw, Instant instant, Confidence confidence) {
        assertThat(dates.read(raw, DateHints.NONE)).isEqualTo(new ReadDate(instant, confidence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            вт, 14 мая 2024 21:05:00 +0300           | 2024-05-14T18:05:00Z
            14 мая 2024 г., 21:05                    | 2024-05-14T21:05:00Z
            Вторник, 14 Май 2024 21:05:00 MSK        | 2024-05-14T18:05:00Z
            Çərşənbə axşamı, 14 may 2024 21:05       | 2024-05-14T21:05:00Z
            14 Oktyabr 2024 21:05                    | 2024-10-14T21:05:00Z
            Երեքշաբթի, 14 Մայիսի 2024 21:05:00 +0400 | 2024-05-14T17:05:00Z
            14 հունիսի, 2024 թ. 21:05                | 2024-06-14T21:05:00Z
            14 Mayıs 2024 Salı 21:05                 | 2024-05-14T21:05:00Z
            Sal, 14 Ağu 2018 21:05:00 +0300          | 2018-08-14T18:05:00Z
            mar. 5 mars 2024 21:05:00 +0100          | 2024-03-05T20:05:00Z
            1er août 2024 à 21h05                    | 2024-08-01T21:05:00Z
            mar, 05 mar 2024 21:05:00 GMT            | 2024-03-05T21:05:00Z
            martes, 5 de marzo de 2024 a las 21:05   | 2024-03-05T21:05:00Z
            الثلاثاء، 14 مايو 2024 21:05:00 +0300    | 2024-05-14T18:05:00Z
            ١٤ أيار ٢٠٢٤ ٢١:٠٥                       | 2024-05-14T21:05:00Z
            14 كانون الثاني 2024 9:05 مساء           | 2024-01-14T21:05:00Z
            14 تشرين الأول 2024 21:05                | 2024-10-14T21:05:00Z
            Di, 14 Mai 2024 21:05:00 MESZ            | 2024-05-14T19:05:00Z
            14. März 2024 um 21:05 Uhr               | 2024-03-14T21:05:00Z
            14.03.2024 21:05                         | 2024-03-14T21:05:00Z
            martedì 14 maggio 2024, ore 21:05        | 2024-05-14T21:05:00Z
            Κυρ, 11 Ιουλ 2004 12:00:00 EEST          | 2004-07-11T09:00:00Z
            Τρί, 14 Μαΐου 2024 9:05:00 μμ            | 2024-05-14T21:05:00Z
            2024-május-14T9:15-05:00                 | 2024-05-14T14:15:00Z
            2024. május 14., kedd 21:05              | 2024-05-14T21:05:00Z
            2024년 5월 14일 오후 9:05:20             | 2024-05-14T21:05:20Z
            2024-05-14 오전 9:05:20                  | 2024-05-14T09:05:20Z
            2024年5月14日 21:05                      | 2024-05-14T21:05:00Z
            2024年05月14日 21時05分                  | 2024-05-14T21:05:00Z
            14 травня 2024, 21:05                    | 2024-05-14T21:05:00Z
            14 მაისი 2024 21:05                      | 2024-05-14T21:05:00Z
            ter, 14 mai 2024 21:05:00 -0300          | 2024-05-15T00:05:00Z
            segunda-feira, 13 de maio de 2024 21:05  | 2024-05-13T21:05:00Z
            """)
    void readsTheMonthsOfManyLanguages(String raw, Instant instant) {
        ReadDate read = dates.read(raw, DateHints.NONE);

        assertThat(read).isNotNull();
        assertThat(read.instant()).isEqualTo(instant);
        assertThat(read.confidence()).isNotEqualTo(Confidence.DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday evening",
                "5 minutes ago",
                "soon",
                "N/A",
                "null",
                "-",
                "0",
                "1",
                "12345",
                "12345678",
                "99999999999",
                "0000-00-00 00:00:00",
                "0001-01-01T00:00:00Z",
                "2024-13-01",
                "2024-02-30",
                "2024-05-14T25:00:00Z",
                "2024-05-14T21:61:00Z",
                "2024-05-14T21:05:00+99:00",
                "2024-366T00:00:00Z x",
                "2023-366",
                "Tue, 32 May 2024 21:05:00 GMT",
                "Tue, 14 Foo 2024 21:05:00 GMT",
                "Tue, 14 May 21:05:00 GMT",
                "14 May 2024 15 June 2024",
                "May 2024 2025",
                "Tuesday",
                "21:05:00",
                "14 May",
                "05/06/2024",
                "99/99/9999",
                "2024-05-14 10:00 - 12:00",
                "http://a.example/2024/05/14",
                "<b>14 May 2024</b>",
                "{{ date }}",
                "%Y-%m-%d",
                "Invalid Date",
                "NaN-NaN-NaN",
                "1.2.3",
                "192.168.10.12",
                "v2024.05.14-rc1",
                "14 May 2024 and more",
                "call 2024-05-14"
            })
    void refusesWhatIsNoDate(String raw) {
        assertThat(dates.read(raw, DateHints.NONE)).isNull();
    }

    @Test
    void aFeedSaysWhatItsZonesMean() {
        DateHints indian = DateHints.NONE;
        DateHints israeli = new DateHints(null, "IL", null);
        DateHints irish = new DateHints(ZoneId.of("Europe/Dublin"), null, null);
        String raw = "Tue, 14 May 2024 21:05:00 IST";

        assertThat(dates.read(raw, indian).instant()).isEqualTo("2024-05-14T15:35:00Z");
        assertThat(dates.read(raw, israeli).instant()).isEqualTo("2024-05-14T19:05:00Z");
        assertThat(dates.read(raw, irish).instant()).isEqualTo("2024-05-14T20:05:00Z");
    }

    @Test
    void aFeedsOwnZoneIsTakenWhereADateNamesNone() {
        DateHints yerevan = new DateHints(ZoneId.of("Asia/Yerevan"), "AM", "hy");

        assertThat(dates.read("14.05.2024 21:05", yerevan))
                .isEqualTo(new ReadDate(Instant.parse("2024-05-14T17:05:00Z"), Confidence.ZONE_ASSUMED));
        assertThat(dates.read("2024-05-14", yerevan))
                .isEqualTo(new ReadDate(Instant.parse("2024-05-13T20:00:00Z"), Confidence.DAY));
    }

    @Test
    void dayAndMonthBetweenSlashesAreReadWhereTheLanguageOrTheNumbersTell() {
        assertThat(dates.read("05/06/2024", new DateHints(null, null, "en-US")).instant())
                .isEqualTo("2024-05-06T00:00:00Z");
        assertThat(dates.read("05/06/2024", new DateHints(null, null, "fr")).instant())
                .isEqualTo("2024-06-05T00:00:00Z");
        assertThat(dates.read("05/16/2024", DateHints.NONE).instant()).isEqualTo("2024-05-16T00:00:00Z");
        assertThat(dates.read("16/05/2024 10:00", DateHints.NONE).instant()).isEqualTo("2024-05-16T10:00:00Z");
    }

    @Test
    void whatIsTooOldOrYetToComeIsReadButNotBelieved() {
        Instant now = Instant.parse("2024-05-14T12:00:00Z");

        assertThat(dates.read("1970-01-01T00:00:00Z", DateHints.NONE)).isNotNull();
        assertThat(ReadDate.believable(Instant.EPOCH, now)).isFalse();
        assertThat(ReadDate.believable(now.plusSeconds(86_401), now)).isFalse();
        assertThat(ReadDate.believable(now.plusSeconds(86_399), now)).isTrue();
    }
}
