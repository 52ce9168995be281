package org.tocsin.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Feeds on a local server that change, are edited, fail and move while they are read. Nothing that was once in a feed
 * leaves it, so that every item must be published in the end, each of its texts at most once.
 */
final class SoakFeeds implements AutoCloseable {
    /** What a feed may do to its readers for a while. */
    private enum Trouble {
        NONE,
        UNAVAILABLE,
        BROKEN_SERVER,
        HANG_UP,
        CUT_OFF,
        AWAY
    }

    private static final Trouble[] TROUBLES = Trouble.values();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Feed> feeds = new ArrayList<>();
    private final Random random;
    private final AtomicLong requests = new AtomicLong();

    /** An item as it stands now. */
    private static final class Item {
        private final String guid;
        private int edits;
        private int markups;

        Item(String guid) {
            this.guid = guid;
        }

        String title() {
            return guid + ", text " + edits;
        }

        String xml() {
            String blanks = markups % 2 == 0 ? "" : "  ";
            return "<item><guid isPermaLink=\"false\">" + guid + "</guid><link>https://soak.example/" + guid
                    + "?utm_source=" + markups + "</link><title>" + blanks + title()
                    + "</title><description>&lt;p class='"
                    + markups + "'&gt;Shots near the ford.&lt;/p&gt;</description></item>";
        }
    }

    private static final class Feed {
        private final int number;
        private final List<Item> items = new ArrayList<>();
        private int revision;
        private Trouble trouble = Trouble.NONE;
        private boolean moved;

        Feed(int number) {
            this.number = number;
        }

        String etag() {
            return "\"" + number + "-" + revision + "\"";
        }
    }

    SoakFeeds(int count, long seed) throws IOException {
        this.random = new Random(seed);
        for (int i = 0; i < count; i++) {
            Feed feed = new Feed(i);
            feed.items.add(new Item("f" + i + "-0"));
            feeds.add(feed);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(int feed) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/old/" + feed;
    }

    long requests() {
        return requests.get();
    }

    /** Lets {@code count} things happen to feeds chosen by chance. */
    void happen(int count) {
        for (int i = 0; i < count; i++) {
            Feed feed = feeds.get(random.nextInt(feeds.size()));
            synchronized (feed) {
                happen(feed);
            }
        }
    }

    private void happen(Feed feed) {
        Item any = feed.items.get(random.nextInt(feed.items.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> feed.items.addFirst(new Item("f" + feed.number + "-" + feed.items.size()));
            case 2 -> any.edits++;
            case 3 -> any.markups++;
            case 4 -> feed.moved = true;
            case 5 -> feed.trouble = TROUBLES[random.nextInt(TROUBLES.length)];
            default -> feed.trouble = Trouble.NONE;
        }
        feed.revision++;
    }

    /** Ends all troubles; from now on nothing changes. */
    void calm() {
        for (Feed feed : feeds) {
            synchronized (feed) {
                feed.trouble = Trouble.NONE;
                feed.revision++;
            }
        }
    }

    /** The title of each item by guid, as it stands. */
    Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        for (Feed feed : feeds) {
            synchronized (feed) {
                feed.items.forEach(item -> titles.put(item.guid, item.title()));
            }
        }
        return titles;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        Feed feed = feeds.get(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
        Trouble trouble;
        boolean moved;
        String etag;
        byte[] body;
        synchronized (feed) {
            trouble = feed.trouble;
            moved = feed.moved;
            etag = feed.etag();
            StringBuilder text = new StringBuilder("<rss version=\"2.0\"><channel><title>f</title>");
            feed.items.forEach(item -> text.append(item.xml()));
            body = text.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
        }
        if (moved && path.startsWith("/old/")) {
            redirect(exchange, 301, "/new/" + feed.number);
        } else if (trouble == Trouble.AWAY && !path.startsWith("/away/")) {
            redirect(exchange, 302, "/away/" + feed.number);
        } else {
            answer(exchange, trouble, etag, body);
        }
    }

    private static void redirect(HttpExchange exchange, int status, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, Trouble trouble, String etag, byte[] body) throws IOException {
        switch (trouble) {
            case UNAVAILABLE -> {
                exchange.getResponseHeaders().add("Retry-After", "1");
                exchange.sendResponseHeaders(503, -1);
            }
            case BROKEN_SERVER -> exchange.sendResponseHeaders(500, -1);
            case HANG_UP -> {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
                throw new IOException("hung up in the middle");
            }
            case CUT_OFF -> send(exchange, etag, java.util.Arrays.copyOf(body, body.length / 2));
            default -> {
                if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    send(exchange, etag, body);
                }
            }
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, String etag, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("ETag", etag);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
