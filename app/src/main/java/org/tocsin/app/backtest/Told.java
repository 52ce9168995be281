package org.tocsin.app.backtest;

import java.time.Instant;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.news.NewsItem;

/** One line of the past. */
public sealed interface Told {

    /** When it was received, or null. */
    Instant received();

    /** When it was published, or null. */
    Instant published();

    /** An item, still to be coded. */
    record Item(NewsItem item) implements Told {
        @Override
        public Instant received() {
            return item.received();
        }

        @Override
        public Instant published() {
            return item.published();
        }
    }

    /** A report, coded and in its story. */
    record Report(IncidentReport report) implements Told {
        @Override
        public Instant received() {
            return report.received();
        }

        @Override
        public Instant published() {
            return report.published();
        }
    }
}
