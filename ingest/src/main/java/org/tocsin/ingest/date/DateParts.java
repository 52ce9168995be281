package org.tocsin.ingest.date;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a date says, before its zone is looked up.
 *
 * @param day the day; the one after where the time was 24:00
 * @param time time of day, or null where there is none
 * @param zone an offset ({@code +0400}) or a name, as written, or null
 * @param doubtful true where a part is missing or contradicts another
 */
record DateParts(LocalDate day, LocalTime time, String zone, boolean doubtful) {}
