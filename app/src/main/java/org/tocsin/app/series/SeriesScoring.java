package org.tocsin.app.series;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.alerts.AlertSettings;
import org.tocsin.alerts.surge.SeriesDetector;
import org.tocsin.alerts.surge.SeriesJudgement;
import org.tocsin.alerts.surge.SpreadPool;
import org.tocsin.app.series.SeriesColumns.SeriesRow;

/** Scores the rows of a file, each area as a series of its own; only what is learned of clusters is shared. */
final class SeriesScoring {
    private final AlertSettings settings;
    private final SeriesLayout layout;
    private final SpreadPool pool = new SpreadPool();
    private final Map<String, Watched> areas = new HashMap<>();

    private static final class Watched {
        private final SeriesDetector detector;
        private Instant last = Instant.MIN;

        Watched(SeriesDetector detector) {
            this.detector = detector;
        }
    }

    SeriesScoring(AlertSettings settings, SeriesLayout layout) {
        this.settings = settings;
        this.layout = layout;
    }

    /** @throws SeriesException where the row is earlier than one of its area before it */
    SeriesJudgement score(SeriesRow row) throws SeriesException {
        Watched area = areas.computeIfAbsent(row.area(), name -> begun());
        if (row.time().isBefore(area.last)) {
            throw new SeriesException(
                    "expected the times of an area in order, found " + row.time() + " after " + area.last);
        }
        area.last = row.time();
        return area.detector.observe(row.time(), row.count());
    }

    private Watched begun() {
        SeriesDetector detector =
                new SeriesDetector(settings.surge(), settings.series(), layout.step(), layout.quietGaps(), pool);
        if (layout.quietGaps()) {
            // An area that is heard of first in the third month was quiet for two.
            detector.begin(layout.start());
        }
        return new Watched(detector);
    }
}
