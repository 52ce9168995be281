package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds people told a second time, one by one, right behind their number: "ten Georgians, one policeman and nine
 * civilians, were hurt". They are marked as parts and count nobody new.
 */
final class Appositions {

    /** So many words lie between two of those listed: "a captain of the reserve and a sergeant". */
    private static final int APART = 6;

    private final ReadText read;
    private final List<People> people;
    private final Set<String> joins;
    private final Set<String> passives;

    private Appositions(ReadText read, List<People> people) {
        this.read = read;
        this.people = people;
        this.joins = read.words("joins");
        this.passives = read.words("casualty passives");
    }

    /** The same people in order, those listed again marked as {@link People.Use#PART}. */
    static List<People> of(ReadText read, List<People> people) {
        List<People> out = new ArrayList<>(people);
        Appositions appositions = new Appositions(read, people);
        int at = 0;
        while (at < people.size()) {
            int end = appositions.end(at);
            for (int i = at + 1; i < end; i++) {
                out.set(i, people.get(i).as(People.Use.PART));
            }
            at = Math.max(at + 1, end);
        }
        return out;
    }

    /** One past the last of those that sum up to the people at {@code whole}, or the one behind it. */
    private int end(int whole) {
        People all = people.get(whole);
        if (all.low() < 2 || !read.word(all.to()).equals(",")) {
            return whole + 1;
        }
        int sum = 0;
        for (int i = whole + 1; i < people.size() && sum < all.low(); i++) {
            People each = people.get(i);
            if (each.isVague() || !follows(people.get(i - 1), each, i == whole + 1)) {
                return whole + 1;
            }
            sum += each.low();
            if (sum == all.low() && i > whole + 1) {
                return closes(each) ? i + 1 : whole + 1;
            }
        }
        return whole + 1;
    }

    /** A comma ends an aside; "two soldiers, a teacher and a nurse were killed" is a list of four. */
    private boolean closes(People last) {
        for (int at = last.to(); at < last.to() + APART; at++) {
            if (read.word(at).equals(",")) {
                return true;
            }
            if (read.word(at).isEmpty()
                    || passives.contains(read.word(at))
                    || read.cues(at, at + 1).stream().anyMatch(LossReader::isHarm)) {
                return false;
            }
        }
        return false;
    }

    private boolean follows(People before, People each, boolean first) {
        if (each.from() - before.to() > (first ? 1 : APART)) {
            return false;
        }
        boolean joined = false;
        for (int at = before.to(); at < each.from(); at++) {
            joined |= read.word(at).equals(",") || joins.contains(read.word(at));
            if (read.cues(at, at + 1).stream().anyMatch(LossReader::isHarm)) {
                return false;
            }
        }
        return joined;
    }
}
