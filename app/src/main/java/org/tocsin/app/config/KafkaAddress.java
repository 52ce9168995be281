package org.tocsin.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the addresses that a Kafka is given by.
 *
 * @param host name or address, an IPv6 address without its brackets
 * @param port 1 to 65535
 */
public record KafkaAddress(String host, int port) {
    private static final Pattern WRITTEN = Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)]|([^\\s:/\\[\\]]+)):(\\d{1,5})");

    /**
     * The addresses in {@code host:port[,host:port]}.
     *
     * @throws IllegalArgumentException where it is not that
     */
    public static List<KafkaAddress> list(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(each -> of(each.strip(), written))
                .toList();
    }

    private static KafkaAddress of(String each, String written) {
        Matcher matcher = WRITTEN.matcher(each);
        if (matcher.matches()) {
            int port = Integer.parseInt(matcher.group(3));
            if (port >= 1 && port <= 65535) {
                return new KafkaAddress(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), port);
            }
        }
        throw new IllegalArgumentException("expected HOST:PORT[,HOST:PORT], found '" + written + "'");
    }
}
