package org.tocsin.ingest.format;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links as documents write them, made absolute by RFC 3986 section 5. Works on the text, because publishers write into
 * links what {@link URI} does not take.
 */
final class Links {
    /** RFC 3986, appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\r\\n]\\s*");
    /** What a reader may be led to. */
    private static final Set<String> FOLLOWED = Set.of("http", "https", "ftp", "gopher", "mailto", "news", "nntp");

    private Links() {}

    private record Parts(String scheme, String authority, String path, String query, String fragment) {
        static Parts of(String link) {
            Matcher m = PARTS.matcher(link);
            return m.matches()
                    ? new Parts(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5))
                    : new Parts(null, null, link, null, null);
        }

        @Override
        public String toString() {
            return (scheme == null ? "" : scheme + ":")
                    + (authority == null ? "" : "//" + authority)
                    + path
                    + (query == null ? "" : "?" + query)
                    + (fragment == null ? "" : "#" + fragment);
        }
    }

    /**
     * The absolute address; where no base is known, a relative one as it stands.
     *
     * @return null for null, for nothing, and for what leads to no document ({@code javascript:})
     */
    static String absolute(String link, URI base) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String clean = LINE_ENDS
                .matcher(link.strip())
                .replaceAll("")
                .replace(" ", "%20")
                .replace("&amp;", "&");
        Parts parts = Parts.of(clean);
        if (parts.scheme() == null && base != null) {
            parts = resolved(parts, Parts.of(base.toString()));
        }
        boolean followed =
                parts.scheme() == null || FOLLOWED.contains(parts.scheme().toLowerCase(Locale.ROOT));
        return followed ? parts.toString() : null;
    }

    /** A base for links: {@code declared} within {@code outer}; {@code outer} where nothing absolute comes of it. */
    static URI base(String declared, URI outer) {
        String address = absolute(declared, outer);
        if (address == null || !isWeb(address)) {
            return outer;
        }
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            return outer;
        }
    }

    static boolean isWeb(String address) {
        if (address == null) {
            return false;
        }
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }

    /** RFC 3986 section 5.2.2, for a reference without a scheme. */
    private static Parts resolved(Parts reference, Parts base) {
        if (reference.authority() != null) {
            return new Parts(
                    base.scheme(),
                    reference.authority(),
                    withoutDots(reference.path()),
                    reference.query(),
                    reference.fragment());
        }
        if (reference.path().isEmpty()) {
            String query = reference.query() != null ? reference.query() : base.query();
            return new Parts(base.scheme(), base.authority(), base.path(), query, reference.fragment());
        }
        String path = reference.path().startsWith("/") ? reference.path() : merged(base, reference.path());
        return new Parts(base.scheme(), base.authority(), withoutDots(path), reference.query(), reference.fragment());
    }

    private static String merged(Parts base, String path) {
        if (base.authority() != null && base.path().isEmpty()) {
            return "/" + path;
        }
        return base.path().substring(0, base.path().lastIndexOf('/') + 1) + path;
    }

    /** RFC 3986 section 5.2.4. */
    private static String withoutDots(String path) {
        if (!path.contains("/.") && !path.startsWith(".")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> {
                    if (last) {
                        kept.addLast("");
                    }
                }
                case ".." -> {
                    if (kept.size() > 1) {
                        kept.removeLast();
                    }
                    if (last) {
                        kept.addLast("");
                    }
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return String.join("/", kept);
    }
}
