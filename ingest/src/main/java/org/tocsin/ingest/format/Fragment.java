package org.tocsin.ingest.format;

import java.util.Arrays;

/**
 * A part of a document that could not be read.
 *
 * @param bytes the part as it came, in the document's own encoding where it could be cut out, never null
 * @param error what was expected and what was found
 */
public record Fragment(byte[] bytes, String error) {

    public Fragment {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fragment that && Arrays.equals(bytes, that.bytes) && error.equals(that.error);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + error.hashCode();
    }

    @Override
    public String toString() {
        return "Fragment[" + bytes.length + " bytes, " + error + "]";
    }
}
