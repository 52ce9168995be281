package org.tocsin.app.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.news.Change;

/** A wire as an array of IPTC ninjs 1.4 objects: every item of the last 24 hours, killed ones as canceled. */
final class NinjsDocument implements FeedDocument {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String contentType() {
        return "application/json; charset=utf-8";
    }

    @Override
    public List<PublishedItem> selected(List<PublishedItem> published, Instant now) {
        Instant oldest = now.minus(WIRE_WINDOW);
        return published.stream()
                .filter(item -> item.version().at().isAfter(oldest))
                .toList();
    }

    @Override
    public byte[] render(Outlet outlet, List<PublishedItem> items, URI self) {
        ArrayNode array = JSON.createArrayNode();
        items.forEach(item -> array.add(object(outlet, item)));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(array);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts that is no JSON", e);
        }
    }

    private static ObjectNode object(Outlet outlet, PublishedItem item) {
        ItemVersion version = item.version();
        boolean killed = version.change() == Change.KILL;
        ObjectNode object = JSON.createObjectNode()
                .put("uri", version.identity())
                .put("type", "text")
                .put("mimetype", "text/plain")
                .put("version", String.valueOf(version.version()))
                .put("firstcreated", item.first().toString())
                .put("versioncreated", version.at().toString())
                .put("pubstatus", killed ? "canceled" : "usable")
                .put("urgency", version.urgency())
                .put("language", outlet.language())
                .put("copyrightholder", outlet.name())
                .put("headline", version.title());
        put(object, "byline", version.byline());
        put(object, "located", version.dateline());
        put(object, "description_text", killed ? null : version.summary());
        put(object, "ednote", note(version));
        put(object, "body_text", version.body());
        String source = version.credit() == null ? outlet.name() : version.credit();
        object.putArray("infosources").addObject().put("name", source);
        ArrayNode subjects = object.putArray("subject");
        version.subjects()
                .forEach(subject -> subjects.addObject()
                        .put("uri", MediaTopics.SCHEME + subject)
                        .put("name", MediaTopics.name(subject)));
        return object;
    }

    private static String note(ItemVersion version) {
        return switch (version.change()) {
            case KILL -> version.summary();
            case CORRECTION -> "CORRECTION: replaces version " + (version.version() - 1);
            case NEW, UPDATE -> null;
        };
    }

    private static void put(ObjectNode object, String name, String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
