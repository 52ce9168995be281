package org.tocsin.app.account;

import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.contracts.feed.FeedTally;

/** Prints an account for a person. */
public final class AccountPrinter {
    private final PrintStream out;

    public AccountPrinter(PrintStream out) {
        this.out = out;
    }

    /** Prints the whole account and whether it balances. */
    public void print(Account account) {
        out.printf("%n%-28s %9s %9s %9s %6s %6s%n", "feed", "seen", "published", "unchanged", "held", "parked");
        FeedTally all = FeedTally.NONE;
        for (Map.Entry<String, FeedTally> feed : account.feeds().entrySet()) {
            row(feed.getKey(), feed.getValue());
            all = all.plus(feed.getValue());
        }
        row("all", all);
        out.println();
        line("items", account.itemVersions() + " versions of " + account.items() + " items");
        line("outcomes", list(account.outcomes()));
        line("rejects by kind", list(account.rejects()));
        line(
                "incident reports",
                account.incidents() + " stand, " + account.copies() + " of them copies, in " + account.stories()
                        + " stories");
        line(
                "duplicates",
                account.copies() + " copies, " + account.outcomes().getOrDefault("stale", 0L) + " stale versions");
        line("dead letters", list(account.deadLetters()));
        line(
                "alerts",
                account.alerts().size() + " in " + account.revisions() + " revisions"
                        + (account.alerts().isEmpty() ? "" : ": " + list(account.alerts())));
        account.notifications().forEach((channel, outcomes) -> line("notified: " + channel, list(outcomes)));
        out.println();
        if (account.balances()) {
            out.println("The account balances: every item has exactly one outcome.");
        } else {
            out.println("The account does NOT balance:");
            account.problems().forEach(problem -> out.println("  " + problem));
        }
    }

    private void row(String name, FeedTally tally) {
        out.printf(
                "%-28s %9d %9d %9d %6d %6d%n",
                name, tally.seen(), tally.published(), tally.unchanged(), tally.held(), tally.parked());
    }

    private void line(String name, String value) {
        out.printf("%-20s %s%n", name, value);
    }

    private static String list(Map<String, ?> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
