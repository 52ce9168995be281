package org.tocsin.ingest.format;

import java.util.Locale;
import org.tocsin.contracts.news.Status;

/** IPTC NewsCodes {@code stat}, as a bare word, a QCode or a concept URI. */
final class StatusCodes {
    private StatusCodes() {}

    /** The status; an unknown one is withheld: what may not be usable is not to be used. */
    static Status read(String code) {
        if (code == null || code.isBlank()) {
            return Status.USABLE;
        }
        String lower = code.strip().toLowerCase(Locale.ROOT);
        String word = lower.substring(Math.max(lower.lastIndexOf(':'), lower.lastIndexOf('/')) + 1);
        return switch (word) {
            case "usable" -> Status.USABLE;
            case "canceled", "cancelled", "killed" -> Status.CANCELED;
            default -> Status.WITHHELD;
        };
    }
}
