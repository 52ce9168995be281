package org.tocsin.alerts.desk;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says whether a request may be for this desk. Pure: header values in, a refusal or nothing out.
 *
 * @param hosts host names, beside {@code localhost} and addresses in numbers, under which the desk is known
 */
record RequestGuard(Set<String> hosts) {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    /**
     * Checks the header {@code Host}.
     *
     * @throws HttpRefusal 400 where it is missing, 421 where it names another
     */
    void checkHost(String host) throws HttpRefusal {
        if (host == null || host.isBlank()) {
            throw new HttpRefusal(400, "expected a Host header, found none");
        }
        String name = PORT.matcher(host.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        boolean known = name.equals("localhost")
                || hosts.contains(name)
                || IPV4.matcher(name).matches()
                || IPV6.matcher(name).matches();
        if (!known) {
            throw new HttpRefusal(
                    421, "this desk does not answer for " + name + "; add it to desk.hosts in the configuration");
        }
    }

    /**
     * Checks a request that changes something: it must come from this desk's own page, or from no page at all.
     *
     * @param origin value of the header {@code Origin}, or null
     * @param contentType value of the header {@code Content-Type}, or null
     * @throws HttpRefusal 403 where another page sent it, 415 where its body is not JSON
     */
    void checkChange(String host, String origin, String contentType) throws HttpRefusal {
        if (origin != null && !sameHost(origin, host)) {
            throw new HttpRefusal(403, "another site's page may not change anything here");
        }
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json")) {
            throw new HttpRefusal(
                    415, "expected Content-Type application/json, found " + (contentType == null ? "none" : type));
        }
    }

    private static boolean sameHost(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host.strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
