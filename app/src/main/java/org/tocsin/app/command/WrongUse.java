package org.tocsin.app.command;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line and where its help is; a command alone shows the help. */
public final class WrongUse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        CommandLine tocsin = command;
        while (tocsin.getParent() != null) {
            tocsin = tocsin.getParent();
        }
        if (arguments.length == 0) {
            command.usage(command.getErr());
        } else {
            String name = command == tocsin ? "tocsin" : "tocsin " + command.getCommandName();
            command.getErr().println(name + ": " + message(problem, command == tocsin) + "; see ./" + name + " --help");
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static String message(ParameterException problem, boolean top) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            if (top && !first.startsWith("-")) {
                return "expected a command ("
                        + problem.getCommandLine().getSubcommands().keySet().stream()
                                .collect(Collectors.joining(", "))
                        + "), found '" + first + "'";
            }
            return first.startsWith("-") ? "there is no option '" + first + "'" : "did not expect '" + first + "'";
        }
        if (problem instanceof MissingParameterException missing
                && missing.getMissing().isEmpty()) {
            return "expected a command";
        }
        String message = problem.getMessage();
        return Character.toLowerCase(message.charAt(0))
                + message.substring(1).lines().findFirst().orElse("");
    }
}
