package org.tocsin.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Keeps addresses that come from strangers (redirects, hubs) from leading into the network that Tocsin runs in. The
 * name is looked up and all that it stands for is checked; the connection that follows takes the same addresses, which
 * the Java platform remembers for half a minute.
 */
public final class AddressGuard {
    private final boolean privateAllowed;

    /** @param privateAllowed true where every address may be connected to */
    public AddressGuard(boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /**
     * Why {@code address} may not be connected to, or null where it may.
     *
     * @param trustedHost a host that the configuration names, which may be anywhere, or null
     */
    public String refusal(URI address, String trustedHost) {
        String host = address.getHost();
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || host == null) {
            return "expected an http or https address, found " + address;
        }
        if (privateAllowed || host.equalsIgnoreCase(trustedHost)) {
            return null;
        }
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                if (!isPublic(each)) {
                    return "expected a public address, found " + each.getHostAddress() + " behind " + address
                            + "; ingest.courtesy.privateRedirects: true would allow it";
                }
            }
            return null;
        } catch (UnknownHostException e) {
            return "the name " + host + " is not known";
        }
    }

    /** True outside of what RFC 6890 keeps for other uses than the public network. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic(b[0] & 0xFF, b[1] & 0xFF, b[2] & 0xFF) : isPublicV6(b);
    }

    private static boolean isPublic(int first, int second, int third) {
        boolean ownNetwork = first == 0 || first >= 240;
        boolean carriers = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        return !ownNetwork && !carriers && !protocols && !benchmarks;
    }

    /** Global unicast alone, and of that no address that carries one of IPv4 (6to4, Teredo). */
    private static boolean isPublicV6(byte[] b) {
        int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        int second = (b[2] & 0xFF) << 8 | b[3] & 0xFF;
        boolean global = (first & 0xE000) == 0x2000;
        boolean carriesOld = first == 0x2002 || first == 0x2001 && second == 0;
        return global && !carriesOld && !(first == 0x2001 && second == 0xDB8);
    }
}
