package org.tocsin.alerts.desk;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.record.RecordType;

/** What is wrong with published bytes, by the schema that subscribers are given. */
public final class SchemaFaults {

    private SchemaFaults() {}

    /** The faults of {@code value} as a record of {@code type}; empty where there are none. */
    public static List<String> of(RecordType type, byte[] value) {
        try (InputStream schema = RecordType.class.getResourceAsStream(type.schemaResource())) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(Json.mapper().readTree(value))
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
