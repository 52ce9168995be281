package org.tocsin.app.backtest;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertSource;
import org.tocsin.contracts.alert.AlertState;

/** Prints for a person what the past would have raised. */
public final class BacktestPrinter {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final double DAYS_A_MONTH = 30.4;

    private final PrintWriter out;

    public BacktestPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints every alert, then the account. */
    public void print(Backtest.Result result, int unreadable, Duration took) {
        result.alerts().values().forEach(this::alert);
        account(result, unreadable, took);
        out.flush();
    }

    private void alert(List<Alert> revisions) {
        Alert raise = revisions.getFirst();
        Alert end = revisions.getLast();
        Instant first = raise.sources().stream()
                .map(AlertSource::first)
                .min(Instant::compareTo)
                .orElse(raise.raised());
        out.printf(
                "%s  %s%n    raised    %s, %s after the first report, as %s%n",
                raise.id(),
                end.headline(),
                MINUTE.format(raise.raised()),
                minutes(Duration.between(first, raise.raised())),
                name(raise.severity()));
        revisions.stream()
                .filter(each -> each.state() == AlertState.ESCALATED)
                .forEach(each ->
                        out.printf("    escalated %s, %s%n", MINUTE.format(each.updated()), name(each.severity())));
        long updates = revisions.stream()
                .filter(each -> each.state() == AlertState.UPDATED)
                .count();
        if (updates > 0) {
            out.printf("    updated   %d times%n", updates);
        }
        out.printf(
                "    resolved  %s%n    %s%n%n",
                end.resolved() == null ? "not yet" : MINUTE.format(end.resolved()), raise.summary());
    }

    private void account(Backtest.Result result, int unreadable, Duration took) {
        int lines =
                result.outcomes().values().stream().mapToInt(Integer::intValue).sum();
        out.printf(
                "lines     %,d = %s; %d unreadable%n",
                lines + unreadable,
                result.outcomes().entrySet().stream()
                        .map(each -> String.format("%,d %s", each.getValue(), each.getKey()))
                        .collect(Collectors.joining(" + ")),
                unreadable);
        if (result.from() == null) {
            return;
        }
        double months = Duration.between(result.from(), result.to()).toMinutes() / (DAYS_A_MONTH * 24 * 60);
        out.printf("time      %s to %s%n", MINUTE.format(result.from()), MINUTE.format(result.to()));
        out.printf("reports   %,d at %d borders%n", result.reports(), result.borders());
        out.printf(
                Locale.ROOT,
                "alerts    %d, %.2f a border and month: %s%n",
                result.alerts().size(),
                result.alerts().size() / Math.max(1e-9, months * result.borders()),
                bySeverity(result.alerts()));
        out.printf(
                Locale.ROOT,
                "took      %.1f s, %,.0f lines a second%n",
                took.toMillis() / 1000.0,
                lines / Math.max(0.001, took.toMillis() / 1000.0));
    }

    private static String bySeverity(Map<String, List<Alert>> alerts) {
        return alerts.isEmpty()
                ? "none"
                : alerts.values().stream()
                        .collect(Collectors.groupingBy(
                                each -> name(each.getLast().severity()), java.util.TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String minutes(Duration delay) {
        return delay.toHours() < 3 ? delay.toMinutes() + " min" : delay.toHours() + " h";
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
