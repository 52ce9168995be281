package org.tocsin.app.problem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be used, in words. */
public final class FileProblem {
    private FileProblem() {}

    /** One line without a class's name; it names the file where the exception does. */
    public static String of(IOException problem) {
        return switch (problem) {
            case AccessDeniedException e -> "no right to use " + e.getFile();
            case NoSuchFileException e -> "there is no " + e.getFile();
            case FileAlreadyExistsException e -> e.getFile() + " is there and is no folder";
            case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
            case CharacterCodingException e -> "it is not text in UTF-8";
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }
}
