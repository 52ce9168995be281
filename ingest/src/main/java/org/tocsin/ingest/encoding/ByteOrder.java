package org.tocsin.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the first bytes tell of the encoding: a byte order mark, or how the first character of markup is written (XML
 * 1.0, appendix F).
 *
 * @param label name of the encoding
 * @param charset the encoding
 * @param mark length of the byte order mark, 0 where there is none
 */
record ByteOrder(String label, Charset charset, int mark) {

    /** What {@code bytes} begin with, or null where it is nothing that tells. */
    static ByteOrder of(byte[] bytes) {
        ByteOrder marked = marked(bytes);
        return marked != null ? marked : unmarked(bytes);
    }

    boolean isMarked() {
        return mark > 0;
    }

    private static ByteOrder marked(byte[] b) {
        if (begins(b, 0x00, 0x00, 0xFE, 0xFF)) {
            return new ByteOrder("utf-32be", Charset.forName("UTF-32BE"), 4);
        }
        if (begins(b, 0xFF, 0xFE, 0x00, 0x00)) {
            return new ByteOrder("utf-32le", Charset.forName("UTF-32LE"), 4);
        }
        if (begins(b, 0xFE, 0xFF)) {
            return new ByteOrder("utf-16be", StandardCharsets.UTF_16BE, 2);
        }
        if (begins(b, 0xFF, 0xFE)) {
            return new ByteOrder("utf-16le", StandardCharsets.UTF_16LE, 2);
        }
        return begins(b, 0xEF, 0xBB, 0xBF) ? new ByteOrder("utf-8", StandardCharsets.UTF_8, 3) : null;
    }

    /** A first {@code <}, brace or bracket in units of two or four bytes, or {@code <?xm} in EBCDIC. */
    private static ByteOrder unmarked(byte[] b) {
        for (int first : new int[] {'<', '{', '['}) {
            if (begins(b, 0, 0, 0, first)) {
                return new ByteOrder("utf-32be", Charset.forName("UTF-32BE"), 0);
            }
            if (begins(b, first, 0, 0, 0)) {
                return new ByteOrder("utf-32le", Charset.forName("UTF-32LE"), 0);
            }
            if (b.length > 3 && begins(b, 0, first, 0) && b[3] != 0) {
                return new ByteOrder("utf-16be", StandardCharsets.UTF_16BE, 0);
            }
            if (b.length > 3 && begins(b, first, 0) && b[2] != 0 && b[3] == 0) {
                return new ByteOrder("utf-16le", StandardCharsets.UTF_16LE, 0);
            }
        }
        return begins(b, 0x4C, 0x6F, 0xA7, 0x94) ? new ByteOrder("cp037", Charset.forName("IBM037"), 0) : null;
    }

    private static boolean begins(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
