package org.tocsin.alerts.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.service.PacedClock;

/**
 * One reader of server-sent events (WHATWG HTML, section 9.2). First {@code board} with {@code full} (true
 * where the reader should forget what it had) and the time, then what the reader has not seen, then every
 * change: {@code alert}, its id the offset in the alerts topic, its data the alert. {@code clock} is the
 * heartbeat. Runs in the thread that answers the request; a reader that does not keep up is cut off, and
 * takes up again where it was.
 */
final class AlertStream implements Consumer<BoardEntry> {
    private final AlertBoard board;
    private final PacedClock clock;
    private final Duration heartbeat;
    private final OutputStream out;
    private final BlockingQueue<BoardEntry> waiting;
    private final Thread thread = Thread.currentThread();
    private volatile boolean dropped;
    private long shown = -1;

    /** For the calling thread, which must go on to call {@link #run}. */
    AlertStream(AlertBoard board, PacedClock clock, DeskSettings settings, OutputStream out) {
        this.board = board;
        this.clock = clock;
        this.heartbeat = settings.heartbeat();
        this.out = out;
        this.waiting = new ArrayBlockingQueue<>(settings.streamQueue());
    }

    /**
     * Writes until the reader leaves or is cut off.
     *
     * @param after the id of the last event that the reader saw, or null
     * @throws IOException where it left, or was cut off while it was written to
     * @throws InterruptedException where it was cut off otherwise
     */
    void run(Long after) throws IOException, InterruptedException {
        AlertBoard.Backlog backlog = board.follow(after, this);
        try {
            shown = backlog.full() ? -1 : after;
            write("retry: 2000\nevent: board\ndata: " + time(Map.of("full", backlog.full())) + "\n\n");
            for (BoardEntry entry : backlog.entries()) {
                write(event(entry));
            }
            out.flush();
            while (!dropped) {
                BoardEntry next = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                write(next == null ? "event: clock\ndata: " + time(Map.of()) + "\n\n" : event(next));
                if (waiting.isEmpty()) {
                    out.flush();
                }
            }
        } finally {
            board.leave(this);
        }
    }

    /** Called by the board; never waits. */
    @Override
    public void accept(BoardEntry entry) {
        if (!dropped && !waiting.offer(entry)) {
            drop();
        }
    }

    /** Cuts the reader off, also where its thread is stuck in a write: an interrupt closes the connection. */
    void drop() {
        dropped = true;
        thread.interrupt();
    }

    boolean isDropped() {
        return dropped;
    }

    private String event(BoardEntry entry) throws JsonProcessingException {
        // An acknowledgement shows an older revision again; its id must not take the reader back.
        String id = entry.offset() > shown ? "id: " + entry.offset() + "\n" : "";
        shown = Math.max(shown, entry.offset());
        return id + "event: alert\ndata: " + Json.mapper().writeValueAsString(entry) + "\n\n";
    }

    private String time(Map<String, Object> more) throws JsonProcessingException {
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("now", clock.instant());
        data.put("speed", clock.speed());
        return Json.mapper().writeValueAsString(data);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
