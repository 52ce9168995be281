package org.tocsin.app.replay;

import java.time.Instant;

/**
 * An item as it stands in an outlet's document.
 *
 * @param version its newest version
 * @param first when its first version appeared
 */
record PublishedItem(ItemVersion version, Instant first) {}
