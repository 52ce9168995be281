package org.tocsin.alerts.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.tocsin.contracts.alert.Severity;

/**
 * One receiver of alerts.
 *
 * @param name lower-case letters, digits and hyphens, at most 40; it stands in the consumer group, in the
 *     ledger and in metrics, so a renamed channel is a new channel
 * @param kind by what means it is told
 * @param url where a webhook posts to, http or https; null for the console
 * @param minimumSeverity what is below is not told, unless this channel has been told of the same alert
 *     before (a desk that heard the bell must hear that it stopped); default {@code watch}, which is all:
 *     silence is something to ask for
 * @param secretEnv name of the environment variable that holds the secret with which a webhook is signed,
 *     or null for no signature; the secret itself never stands in a file
 */
public record ChannelSettings(String name, ChannelKind kind, String url, Severity minimumSeverity, String secretEnv) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** @throws IllegalArgumentException where a value is not allowed */
    public ChannelSettings {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "channel name: expected 1 to 40 of a-z, 0-9 and -, beginning with a letter or digit, found "
                            + name);
        }
        if (kind == null) {
            throw new IllegalArgumentException(
                    "channel " + name + ", kind: expected console or webhook, found nothing");
        }
        minimumSeverity = minimumSeverity == null ? Severity.WATCH : minimumSeverity;
        if (kind == ChannelKind.WEBHOOK) {
            requireWebAddress(name, url);
        } else if (url != null || secretEnv != null) {
            throw new IllegalArgumentException("channel " + name
                    + ": expected neither url nor secretEnv for a console, found one; is its kind webhook?");
        }
        if (secretEnv != null && !VARIABLE.matcher(secretEnv).matches()) {
            throw new IllegalArgumentException(
                    "channel " + name
                            + ", secretEnv: expected the name of an environment variable, found something else (not shown: it may be a secret)");
        }
    }

    /** The console under the name {@code console}, for every severity. */
    public static ChannelSettings console() {
        return new ChannelSettings("console", ChannelKind.CONSOLE, null, null, null);
    }

    private static void requireWebAddress(String name, String url) {
        try {
            URI address = new URI(url == null ? "" : url);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            // Answered below: the one message says what is expected.
        }
        throw new IllegalArgumentException("channel " + name
                + ", url: expected http://HOST/... or https://HOST/... without a user name, found " + url);
    }
}
