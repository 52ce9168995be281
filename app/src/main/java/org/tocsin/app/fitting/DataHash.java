package org.tocsin.app.fitting;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.processor.coding.Decision;

/** Remembers what weights were fitted on: the files' names and one hash of all their bytes, without a date. */
public final class DataHash {
    private final List<Path> files = new ArrayList<>();
    private final MessageDigest digest = Sha256.digest();

    /** Takes in a file. */
    public void add(Path file, byte[] bytes) {
        files.add(file);
        digest.update(bytes);
    }

    /** The command that gives the same weights again, and the hash of the data; to be asked once. */
    public List<String> origin(Decision decision) {
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(" "));
        return List.of(
                "./tocsin fit --decision " + decision.name().toLowerCase(Locale.ROOT) + " " + names,
                "SHA-256 of the files' bytes, one after the other: "
                        + HexFormat.of().formatHex(digest.digest()));
    }
}
