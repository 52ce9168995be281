package org.tocsin.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Ways to read bytes in one encoding. */
final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Decoding() {}

    /** The text, or null where the bytes are none in that encoding; a character that the end cuts is left out. */
    static String strict(byte[] bytes, int from, Charset charset) {
        if (charset.equals(WINDOWS_1252)) {
            return windows1252(bytes, from);
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 2);
        CoderResult result = decoder.decode(in, out, false);
        if (result.isError()) {
            return null;
        }
        // What the end has cut stays behind in the input.
        decoder.decode(ByteBuffer.allocate(0), out, true);
        decoder.flush(out);
        return out.flip().toString();
    }

    /** As the Encoding Standard reads it: the five bytes that have no character stand for themselves. */
    static String windows1252(byte[] bytes, int from) {
        String text = new String(bytes, from, bytes.length - from, WINDOWS_1252);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) == '\uFFFD') {
                out.setCharAt(i, (char) (bytes[from + i] & 0xFF));
            }
        }
        return out.toString();
    }

    /**
     * UTF-8 with some bad bytes in it, each of them read as windows-1252; null where most of what is beyond ASCII is
     * bad: then it is another encoding.
     */
    static String mostlyUtf8(byte[] bytes, int from) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(in.remaining() + 2);
        int bad = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (!result.isError()) {
                break;
            }
            for (int i = 0; i < result.length(); i++) {
                out.append(windows1252(new byte[] {in.get()}, 0));
                bad++;
            }
        }
        String text = out.flip().toString();
        long good = text.chars().filter(c -> c >= 0x80).count() - bad;
        return good > bad ? text : null;
    }

    static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            // NUL and ESC are in no plain text: UTF-16 or a code that shifts.
            if (each <= 0 || each == 0x1B) {
                return false;
            }
        }
        return true;
    }
}
