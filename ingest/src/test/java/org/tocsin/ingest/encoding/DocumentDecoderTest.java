package org.tocsin.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDecoderTest {
    private static final DocumentDecoder DECODER = new DocumentDecoder();

    private static DecodedDocument decoded(String text, String charset, String contentType) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        return DECODER.decode(bytes, ContentType.of(contentType), contentType != null);
    }

    /** {@code text} holds a declaration where {@code declared} is given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8        |              |                                   | Érd, Ձոր  | utf-8
            UTF-8        | utf-8        |                                   | Érd, Ձոր  | utf-8
            ISO-8859-1   | iso-8859-1   |                                   | Érd       | iso-8859-1
            windows-1252 | ISO-8859-1   |                                   | “Érd” – € | iso-8859-1
            windows-1251 | windows-1251 | application/xml                   | Ереван    | windows-1251
            windows-1251 | win-1251     |                                   | Ереван    | win-1251
            windows-1251 |              | application/xml; charset=cp1251   | Ереван    | cp1251
            UTF-8        | windows-1251 | application/xml; charset=utf-8    | Érd, Ձոր  | utf-8
            UTF-8        | utf-8        | text/xml; charset=iso-8859-1      | Érd, Ձոր  | utf-8
            UTF-8        |              | text/xml; charset=ISO-8859-1      | Érd, Ձոր  | utf-8
            ISO-8859-1   |              | text/xml; charset="ISO-8859-1"    | Érd       | iso-8859-1
            KOI8-R       | koi8-r       | text/xml                          | Ереван    | koi8-r
            UTF-8        | x-nonsense   |                                   | Érd, Ձոր  | utf-8
            UTF-8        |              | text/xml; charset=x-nonsense      | Érd, Ձոր  | utf-8
            UTF-8        | utf-16       |                                   | Érd, Ձոր  | utf-8
            windows-1252 |              |                                   | “Érd”     | windows-1252
            windows-1252 | us-ascii     |                                   | “Érd”     | windows-1252
            GB18030      | gb2312       |                                   | 边境      | gb18030
            GBK          | gbk          |                                   | 边境      | gbk
            windows-31j  | Shift_JIS    |                                   | 国境①     | shift_jis
            EUC-KR       | euc-kr       |                                   | 국경      | euc-kr
            ISO-2022-JP  | iso-2022-jp  | text/xml                          | 国境      | iso-2022-jp
            x-MacRoman   | macintosh    |                                   | Érd       | macintosh
            windows-1250 | windows_1250 |                                   | Érd       | windows_1250
            windows-1251 | ptcp154      |                                   | Ереван    | ptcp154
            ISO-8859-2   | iso8859_2    |                                   | Érd       | iso8859_2
            UTF-8        | utf_8        |                                   | Érd, Ձոր  | utf_8
            UTF-16BE     | utf-16       |                                   | Érd, Ձոր  | utf-16be
            UTF-16LE     | utf-16       |                                   | Érd, Ձոր  | utf-16le
            UTF-32LE     | ucs-4        |                                   | Érd, Ձոր  | utf-32le
            UTF-16LE     |              | application/xml; charset=utf-16   | Érd, Ձոր  | utf-16le
            IBM037       | cp037        |                                   | plain     | cp037
            """)
    void findsTheEncoding(String bytesIn, String declared, String contentType, String words, String expected) {
        String declaration =
                declared == null ? "<?xml version=\"1.0\"?>" : "<?xml version='1.0' encoding='" + declared + "'?>";

        DecodedDocument document = decoded(declaration + "<a>" + words + "</a>", bytesIn, contentType);

        assertThat(document.text()).isEqualTo(declaration + "<a>" + words + "</a>");
        assertThat(document.encoding()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/xml                         |            | us-ascii
            text/plain                       |            | us-ascii
            text/xml                         | iso-8859-1 | us-ascii
            text/xml; charset=utf-8          | iso-8859-1 | utf-8
            application/xml                  | iso-8859-1 | iso-8859-1
            application/atom+xml             |            | utf-8
            application/rss+xml; charset=''  | koi8-r     | koi8-r
            ''                               |            | iso-8859-1
            ''                               | koi8-r     | koi8-r
                                             |            | utf-8
                                             | us-ascii   | us-ascii
            """)
    void namesAsciiAsItsServerAndItselfDo(String contentType, String declared, String expected) {
        String encoding = declared == null ? "" : " encoding=\"" + declared + "\"";

        DecodedDocument document = decoded("<?xml version=\"1.0\"" + encoding + "?><a/>", "US-ASCII", contentType);

        assertThat(document.encoding()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "EFBBBF, UTF-8, utf-8",
        "FEFF, UTF-16BE, utf-16be",
        "FFFE, UTF-16LE, utf-16le",
        "0000FEFF, UTF-32BE, utf-32be",
        "FFFE0000, UTF-32LE, utf-32le"
    })
    void aByteOrderMarkGoesBeforeEverything(String mark, String charset, String expected) {
        byte[] marked = HexFormat.of().parseHex(mark);
        byte[] words = "<a>Érd, Ձոր</a>".getBytes(Charset.forName(charset));
        byte[] bytes = new byte[marked.length + words.length];
        System.arraycopy(marked, 0, bytes, 0, marked.length);
        System.arraycopy(words, 0, bytes, marked.length, words.length);

        DecodedDocument document = DECODER.decode(bytes, ContentType.of("text/xml; charset=iso-8859-1"), true);

        assertThat(document.text()).isEqualTo("<a>Érd, Ձոր</a>");
        assertThat(document.encoding()).isEqualTo(expected);
    }

    @Test
    void oneBadByteCostsItselfAlone() {
        byte[] bytes = "<a>Ձոր Érd – x</a>".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0x96;

        DecodedDocument document = DECODER.decode(bytes, ContentType.NONE, false);

        assertThat(document.text()).isEqualTo("<a>Ձոր Érd – –</a>");
        assertThat(document.encoding()).isEqualTo("utf-8");
        assertThat(document.mended()).isNotNull();
    }

    @Test
    void aCharacterThatTheEndCutsIsLeftOut() {
        byte[] bytes = "<a>Ձոր".getBytes(StandardCharsets.UTF_8);

        DecodedDocument document =
                DECODER.decode(java.util.Arrays.copyOf(bytes, bytes.length - 1), ContentType.NONE, false);

        assertThat(document.text()).isEqualTo("<a>Ձո");
        assertThat(document.encoding()).isEqualTo("utf-8");
    }

    @Property(tries = 500)
    void anyBytesAreRead(@ForAll byte[] bytes, @ForAll String contentType) {
        assertThat(DECODER.decode(bytes, ContentType.of(contentType), true).text())
                .isNotNull();
    }

    @Property(tries = 300)
    void everyTextInUtf8ComesBack(@ForAll String words) {
        byte[] bytes = ("<a>" + words).getBytes(StandardCharsets.UTF_8);

        assertThat(DECODER.decode(bytes, ContentType.of("application/xml"), true)
                        .text())
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }
}
