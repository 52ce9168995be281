package org.tocsin.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a document, in the order of RFC 7303: the byte order mark, the charset of {@code Content-Type},
 * the XML declaration, and what the bytes look like; then UTF-8, and windows-1252, in which everything can be read. A
 * label that nobody knows, or that the bytes contradict, is passed over. Safe for any number of threads.
 *
 * <p>What is ASCII alone can be read by many names. It is called what the server or the document calls it, and
 * {@code us-ascii} where a server sends it as {@code text/*} without a charset (RFC 3023 section 3.1, which many
 * readers go by); without any type it is HTTP/1.1's {@code iso-8859-1}.
 */
public final class DocumentDecoder {
    private static final int PROLOG = 2048;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']\\s*([^\"'>]*?)\\s*[\"']");

    private final EncodingLabels labels = EncodingLabels.standard();

    /** An encoding by its name. */
    private record Candidate(String label, Charset charset) {}

    /**
     * Reads {@code bytes}; any bytes can be read.
     *
     * @param type what the server says
     * @param served true where a server sent the document, with or without a type
     */
    public DecodedDocument decode(byte[] bytes, ContentType type, boolean served) {
        ByteOrder order = ByteOrder.of(bytes);
        int from = order == null ? 0 : order.mark();
        String declared = declared(bytes, order);
        List<String> passedOver = new ArrayList<>();
        for (Candidate candidate : candidates(bytes, type, served, order, declared, passedOver)) {
            if (isMistaken(candidate, bytes, from, declared)) {
                passedOver.add(candidate.label());
                continue;
            }
            String text = Decoding.strict(bytes, from, candidate.charset());
            if (text != null) {
                return new DecodedDocument(text, candidate.label(), candidate.charset(), told(passedOver, candidate));
            }
            if (candidate.charset().equals(StandardCharsets.UTF_8)) {
                String mended = Decoding.mostlyUtf8(bytes, from);
                if (mended != null) {
                    return new DecodedDocument(
                            mended, candidate.label(), candidate.charset(), "some bytes are not UTF-8");
                }
            }
            passedOver.add(candidate.label());
        }
        throw new IllegalStateException("windows-1252 reads every byte");
    }

    private List<Candidate> candidates(
            byte[] bytes, ContentType type, boolean served, ByteOrder order, String declared, List<String> passedOver) {
        List<Candidate> out = new ArrayList<>();
        if (order != null && order.isMarked()) {
            out.add(new Candidate(order.label(), order.charset()));
        }
        labelled(type.charset(), order, out, passedOver);
        boolean ascii = order == null && Decoding.isAscii(bytes);
        if (ascii && type.isText()) {
            out.add(new Candidate("us-ascii", StandardCharsets.US_ASCII));
        }
        labelled(declared, order, out, passedOver);
        if (order != null) {
            out.add(new Candidate(order.label(), order.charset()));
        }
        if (ascii && served && type.type().isEmpty()) {
            out.add(new Candidate("iso-8859-1", StandardCharsets.ISO_8859_1));
        }
        out.add(new Candidate("utf-8", StandardCharsets.UTF_8));
        out.add(new Candidate("windows-1252", Charset.forName("windows-1252")));
        return out;
    }

    private void labelled(String label, ByteOrder order, List<Candidate> out, List<String> passedOver) {
        if (label == null || label.isBlank()) {
            return;
        }
        Charset charset = labels.charset(label);
        if (charset == null) {
            passedOver.add(label);
            return;
        }
        String name = charset.name().equals("GB18030")
                        && label.toLowerCase(Locale.ROOT).contains("2312")
                ? "gb18030"
                : label.strip().toLowerCase(Locale.ROOT);
        boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        if (!wide) {
            out.add(new Candidate(name, charset));
        } else if (order != null && wideLike(charset, order)) {
            // Which of the two orders the bytes are in is told by the bytes alone.
            boolean generic = charset.name().equals("UTF-16") || charset.name().equals("UTF-32");
            out.add(new Candidate(generic ? order.label() : name, order.charset()));
        } else {
            passedOver.add(label);
        }
    }

    private static boolean wideLike(Charset charset, ByteOrder order) {
        return order.charset().name().startsWith(charset.name().substring(0, "UTF-16".length()));
    }

    /**
     * True for a server's standing label of one byte a character, over bytes that are UTF-8 beyond doubt and do not say
     * otherwise themselves.
     */
    private static boolean isMistaken(Candidate candidate, byte[] bytes, int from, String declared) {
        boolean latin = candidate.charset().name().equals("windows-1252")
                || candidate.charset().name().startsWith("ISO-8859-");
        boolean contradicted =
                declared == null || declared.toLowerCase(Locale.ROOT).matches("utf-?8");
        if (!latin || !contradicted || Decoding.isAscii(bytes)) {
            return false;
        }
        return Decoding.strict(bytes, from, StandardCharsets.UTF_8) != null;
    }

    private static String declared(byte[] bytes, ByteOrder order) {
        Charset charset = order == null ? StandardCharsets.ISO_8859_1 : order.charset();
        int from = order == null ? 0 : order.mark();
        String prolog = new String(bytes, from, Math.min(bytes.length - from, PROLOG), charset);
        Matcher declared = DECLARED.matcher(prolog);
        return declared.find() && !declared.group(1).isEmpty() ? declared.group(1) : null;
    }

    private static String told(List<String> passedOver, Candidate candidate) {
        return passedOver.isEmpty()
                ? null
                : "said to be " + String.join(" and ", passedOver) + ", read as " + candidate.label();
    }
}
