package org.tocsin.ingest.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Links as they are compared, never as they are shown: without what tells where a reader came from ({@code
 * tracking-parameters.txt}), without the scheme, and with the host in lower case.
 */
final class LinkComparison {
    private static final String RESOURCE = "tracking-parameters.txt";
    private static final Pattern PARTS =
            Pattern.compile("https?://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern USUAL_PORT = Pattern.compile(":(?:80|443)?$");

    private final List<String> whole;
    private final List<String> beginnings;

    private LinkComparison(List<String> parameters) {
        this.whole = parameters.stream().filter(each -> !each.endsWith("*")).toList();
        this.beginnings = parameters.stream()
                .filter(each -> each.endsWith("*"))
                .map(each -> each.substring(0, each.length() - 1))
                .toList();
    }

    /** With the parameters that come with Tocsin. */
    static LinkComparison standard() {
        try (InputStream in = LinkComparison.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("expected the resource " + RESOURCE + ", found none");
            }
            return new LinkComparison(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Equal for links that lead to the same page; null for null. */
    String of(String link) {
        if (link == null) {
            return null;
        }
        Matcher parts = PARTS.matcher(link);
        if (!parts.matches()) {
            return link;
        }
        String host =
                USUAL_PORT.matcher(parts.group(1).toLowerCase(Locale.ROOT)).replaceFirst("");
        String path = parts.group(2).isEmpty() ? "/" : parts.group(2);
        String query = parts.group(3) == null
                ? ""
                : Arrays.stream(parts.group(3).split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                        .collect(Collectors.joining("&"));
        String fragment = parts.group(4) == null || isTracking(parts.group(4)) ? "" : parts.group(4);
        return "//" + host + path + (query.isEmpty() ? "" : "?" + query) + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    private boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return whole.contains(name) || beginnings.stream().anyMatch(name::startsWith);
    }
}
