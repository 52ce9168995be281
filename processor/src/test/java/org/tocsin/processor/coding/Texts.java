package org.tocsin.processor.coding;

import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;

/** Items for tests; the coder is loaded once, since it never changes. */
final class Texts {

    static final RuleCoder CODER = RuleCoder.standard(LanguageIdentifier.NONE);

    private Texts() {}

    static NewsItem item(String published, String title, String body) {
        return NewsItem.builder("test#1", new Source("test", "Test Wire", "test", null))
                .title(title)
                .body(body)
                .language("en")
                .published(published == null ? null : Instant.parse(published))
                .build();
    }

    static Coding code(String published, String title, String body) {
        return CODER.code(item(published, title, body), List.of());
    }

    static RuleCoder.Reading read(String published, String title, String body) {
        return CODER.read(item(published, title, body), List.of());
    }

    /** The one event of an item that must be an incident. */
    static CodedEvent event(String published, String title, String body) {
        Coding coding = code(published, title, body);
        if (coding.events().size() != 1) {
            throw new AssertionError("expected one event, found " + coding);
        }
        return coding.events().get(0);
    }
}
