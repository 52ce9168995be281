package org.tocsin.contracts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FeedStateTest {

    @Test
    void beginsUnread() {
        FeedState state = FeedState.unread("araks-wire", "https://wire.araks.example/feed");

        assertThat(state.seen()).isEmpty();
        assertThat(state.tally()).isEqualTo(FeedTally.NONE);
        assertThat(state.firstRead()).isNull();
    }

    @Property
    void balancedTalliesAddUpToABalancedOne(
            @ForAll @LongRange(max = 1_000_000) long published,
            @ForAll @LongRange(max = 1_000_000) long unchanged,
            @ForAll @LongRange(max = 1_000_000) long held,
            @ForAll @LongRange(max = 1_000_000) long parked) {
        FeedTally tally = new FeedTally(published + unchanged + held + parked, published, unchanged, held, parked);

        assertThat(tally.balances()).isTrue();
        assertThat(tally.plus(new FeedTally(1, 0, 0, 0, 1)).balances()).isTrue();
        assertThat(tally.plus(new FeedTally(1, 0, 0, 0, 0)).balances()).isFalse();
    }
}
