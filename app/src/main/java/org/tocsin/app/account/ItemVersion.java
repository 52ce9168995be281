package org.tocsin.app.account;

/**
 * One version of one item: what must have exactly one outcome.
 *
 * @param item item id
 * @param version its version
 */
public record ItemVersion(String item, int version) implements Comparable<ItemVersion> {

    @Override
    public int compareTo(ItemVersion other) {
        int byItem = item.compareTo(other.item);
        return byItem != 0 ? byItem : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return item + "@" + version;
    }
}
