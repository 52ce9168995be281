package org.tocsin.app.wiring;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.app.problem.FileProblem;

/** The folder that a process keeps its files in, looked at before anything is started in it. */
public final class DataFolder {
    private DataFolder() {}

    /**
     * Makes the folder where it is missing and sees that it can be written.
     *
     * @param setting what the folder is called for whoever chose it: {@code --data} or {@code data}
     * @throws DataFolderException where it cannot be used
     */
    public static void require(Path folder, String setting) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            // Rights are not all: the file system may be read-only, or full.
            Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
        } catch (IOException e) {
            throw new DataFolderException(
                    setting + ": expected a folder that can be written at " + folder.toAbsolutePath() + ", found: "
                            + FileProblem.of(e) + "; choose another, or mend the rights",
                    e);
        }
    }
}
