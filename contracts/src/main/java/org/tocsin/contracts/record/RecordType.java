package org.tocsin.contracts.record;

/** The record types that stand in topics, with their CloudEvents type and JSON Schema. */
public enum RecordType {
    NEWS_ITEM("news-item"),
    FEED_STATE("feed-state"),
    INCIDENT_REPORT("incident-report"),
    REJECT("reject"),
    ACTIVITY("activity"),
    ALERT("alert"),
    ACKNOWLEDGEMENT("acknowledgement"),
    DELIVERY("delivery");

    private final String id;

    RecordType(String id) {
        this.id = id;
    }

    /** The value of {@code ce_type}. */
    public String cloudEventType() {
        return "org.tocsin." + id + ".v1";
    }

    /** The value of {@code ce_dataschema}; also the schema's {@code $id}. */
    public String schemaUri() {
        return "urn:tocsin:schema:" + id + ":1";
    }

    /** Class-path resource that holds the JSON Schema (draft 2020-12). */
    public String schemaResource() {
        return "/schemas/" + id + ".json";
    }
}
