package org.tocsin.app.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.tocsin.contracts.alert.Alert;

/**
 * One border as a picture (SVG): the voices of the floors' window hour by hour, what was usual, the band within which
 * nothing rings, and alerts from raise to resolution.
 */
public final class SurgePicture {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 280;
    private static final int LEFT = 44;
    private static final int TOP = 34;
    private static final int BOTTOM = 40;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Instant from;
    private final double hours;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private SurgePicture(List<Backtest.Sample> samples) {
        from = samples.getFirst().at();
        hours = Math.max(1, Duration.between(from, samples.getLast().at()).toHours());
        most = samples.stream()
                .mapToDouble(
                        each -> Math.max(each.usual().observed(), each.usual().ringsFrom()))
                .max()
                .orElse(1);
    }

    /**
     * The picture.
     *
     * @param border name in the title
     * @param samples its hours, at least one
     * @param alerts revisions of each of its alerts
     */
    public static String of(String border, List<Backtest.Sample> samples, Collection<List<Alert>> alerts) {
        SurgePicture picture = new SurgePicture(samples);
        picture.draw(border, samples, alerts);
        return picture.svg.toString();
    }

    private void draw(String border, List<Backtest.Sample> samples, Collection<List<Alert>> alerts) {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT);
        line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
        line(
                "<text x=\"%d\" y=\"18\" font-size=\"14\" fill=\"#222222\">%s: voices in the last %d hours, what is usual, "
                        + "and where it rings</text>",
                LEFT, border, samples.getFirst().usual().window().toHours());
        alerts.forEach(this::alert);
        band(samples);
        path(samples.stream().map(each -> each.usual().expected()).toList(), samples, "#4a7c59", 1.5);
        path(samples.stream().map(each -> (double) each.usual().observed()).toList(), samples, "#1f3a6e", 1.8);
        axes();
        line("</svg>");
    }

    private void alert(List<Alert> revisions) {
        Alert last = revisions.getLast();
        double begin = x(revisions.getFirst().raised());
        double end = last.resolved() == null ? WIDTH - 10.0 : Math.min(WIDTH - 10.0, x(last.resolved()));
        String color = switch (last.severity()) {
            case WATCH -> "#f3e3a8";
            case WARNING -> "#f2c48d";
            case CRITICAL -> "#e9a3a0";
        };
        line(
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>",
                begin, TOP, Math.max(1.5, end - begin), HEIGHT - TOP - BOTTOM, color, last.id());
        line("<text x=\"%.1f\" y=\"%d\" fill=\"#7a2d2a\">%s</text>", begin + 3, TOP + 12, last.id());
    }

    private void band(List<Backtest.Sample> samples) {
        StringBuilder points = new StringBuilder();
        for (Backtest.Sample each : samples) {
            points.append(point(each.at(), each.usual().ringsFrom()));
        }
        points.append(point(samples.getLast().at(), 0))
                .append(point(samples.getFirst().at(), 0));
        line(
                "<polygon points=\"%s\" fill=\"#9ec3a8\" fill-opacity=\"0.45\"/>",
                points.toString().strip());
    }

    private void path(List<Double> values, List<Backtest.Sample> samples, String color, double width) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            points.append(point(samples.get(i).at(), values.get(i)));
        }
        line(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                points.toString().strip(), color, width);
    }

    private void axes() {
        line(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#555555\"/>",
                LEFT, HEIGHT - BOTTOM, WIDTH - 10, HEIGHT - BOTTOM);
        for (double value : new double[] {0, Math.ceil(most / 2), Math.ceil(most)}) {
            line(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#555555\">%.0f</text>",
                    LEFT - 6, y(value) + 4, value);
        }
        List<Instant> ticks = new ArrayList<>();
        for (int i = 0; i <= 6; i++) {
            ticks.add(from.plus(Duration.ofMinutes((long) (hours * 60 * i / 6))));
        }
        ticks.forEach(tick -> line(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555555\">%s</text>",
                Math.clamp(x(tick), LEFT + 20, WIDTH - 36),
                HEIGHT - BOTTOM + 18,
                (hours < 7 * 24 ? HOUR : DAY).format(tick)));
    }

    private String point(Instant at, double value) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x(at), y(value));
    }

    private double x(Instant at) {
        return LEFT + Duration.between(from, at).toMinutes() / 60.0 / hours * (WIDTH - LEFT - 10);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / Math.ceil(most) * (HEIGHT - TOP - BOTTOM - 4);
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
