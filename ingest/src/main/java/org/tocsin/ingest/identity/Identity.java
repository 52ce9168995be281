package org.tocsin.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.tocsin.contracts.news.Status;
import org.tocsin.ingest.format.ParsedItem;

/** By what an item is known again, and by what a version of it differs from the one before. */
public final class Identity {
    private static final int ID_DIGITS = 16;
    private static final int HASH_DIGITS = 32;

    private static final int MARK_DIGITS = 8;
    private static final LinkComparison LINKS = LinkComparison.standard();

    private Identity() {}

    /**
     * The item's identity in its source: its guid, else its link as links are compared, else its title and text.
     *
     * @param item one that {@linkplain ParsedItem#identifiable() can be known again}
     */
    public static String of(ParsedItem item) {
        if (item.guid() != null) {
            return item.guid();
        }
        if (item.link() != null) {
            return link(item);
        }
        return "text:" + sha256(plain(item.title()) + "\n" + plain(item.summary()) + "\n" + plain(item.body()));
    }

    /** The item's link as links are compared, or null. */
    static String link(ParsedItem item) {
        return LINKS.of(item.link());
    }

    /** The item's title as titles are compared, or null. */
    static String title(ParsedItem item) {
        return item.title() == null ? null : plain(item.title());
    }

    /** 8 hexadecimal digits of what tells an item from others of its identity; of null, dashes. */
    static String mark(String told) {
        return told == null ? "-".repeat(MARK_DIGITS) : sha256(told).substring(0, MARK_DIGITS);
    }

    /** 16 hexadecimal digits of the identity's SHA-256; the key in a feed's state. */
    public static String key(String identity) {
        return sha256(identity).substring(0, ID_DIGITS);
    }

    /** The item id, stable over versions: source id, colon, {@link #key}. */
    public static String itemId(String sourceId, String identity) {
        return sourceId + ":" + key(identity);
    }

    /**
     * Hash of what a reader sees and of the status: texts in Unicode NFC, runs of blanks as one. Equal hashes mean
     * that nothing but markup, metadata or line folding changed.
     *
     * @param status the status under which the version goes out
     */
    public static String contentHash(ParsedItem item, Status status) {
        return sha256(plain(item.title()) + "\n" + plain(item.summary()) + "\n" + plain(item.body()) + "\n" + status)
                .substring(0, HASH_DIGITS);
    }

    /** 16 hexadecimal digits of the SHA-256 of {@code bytes}. */
    static String key(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes)).substring(0, ID_DIGITS);
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\h\\s]+", " ")
                        .strip();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
