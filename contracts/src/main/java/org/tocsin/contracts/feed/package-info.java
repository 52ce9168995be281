/** What Tocsin knows of a feed between two polls; lives in a compacted topic, so that any process can go on. */
package org.tocsin.contracts.feed;
