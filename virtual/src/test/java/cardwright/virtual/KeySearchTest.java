package cardwright.virtual;

import static cardwright.virtual.KeyedCards.ONLY_B;
import static cardwright.virtual.KeyedCards.WITH_B;
import static cardwright.virtual.KeyedCards.X;
import static cardwright.virtual.KeyedCards.Y;
import static cardwright.virtual.KeyedCards.Z;
import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.ShareMode;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.keys.KeySearch;
import cardwright.keys.KeySearchResult;
import cardwright.keys.SearchOptions;
import cardwright.keys.SectorKeys;
import cardwright.keys.SectorKeys.State;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.virtual.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySearchTest {
    private static KeySearchResult search(KeyedCards card, VirtualReader reader, GivenKeys given, SearchOptions options)
            throws CardException {
        try (CardSession session = card.session(reader, ShareMode.EXCLUSIVE)) {
            return KeySearch.run(session, card.type(), given, options);
        }
    }

    private static KeySearchResult search(KeyedCards card, VirtualReader reader, GivenKeys given) throws CardException {
        return search(card, reader, given, SearchOptions.of(card.clock));
    }

    /// Keys nobody has, made here for the test.
    private static List<Key> wrong(int count) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(Key.of(new byte[] {0x77, 1, 2, 3, (byte) (i >> 8), (byte) i}));
        }
        return keys;
    }

    private static int activations(VirtualReader reader) {
        return (int) reader.report().events().stream()
                .filter(WireEvent.Reconnected.class::isInstance)
                .count();
    }

    @Test
    void a_card_as_delivered_takes_one_key_and_one_try_a_sector() throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K);
        VirtualReader reader = card.reader();
        KeySearchResult result = search(card, reader, GivenKeys.PUBLISHED);
        assertThat(result.tries()).isEqualTo(16);
        assertThat(reader.report().commands()).isEqualTo(1 + 1 + 16 + 16);
        assertThat(activations(reader)).isZero();
        assertThat(result.stopped()).isFalse();
        for (SectorKeys sector : result.sectors()) {
            assertThat(sector.keyA().state()).isEqualTo(State.FOUND);
            assertThat(sector.keyB().state()).isEqualTo(State.DATA);
            assertThat(sector.access()).contains(AccessConditions.TRANSPORT);
        }
        assertThat(result.keys().size()).isEqualTo(16);
    }

    @Test
    void each_key_opens_what_it_opens_and_no_other_key_is_tried() throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K).all(X, WITH_B, Y).sector(7, Z, ONLY_B, X);
        GivenKeys given = GivenKeys.PUBLISHED.with(List.of(X, Y), "list").with(KeyType.A, Z, "--key");
        KeySearchResult result = search(card, card.reader(), given);
        KeyMap keys = result.keys();
        for (int i = 0; i < 16; i++) {
            assertThat(keys.key(SectorNumber.of(i), KeyType.A)).contains(i == 7 ? Z : X);
            assertThat(keys.key(SectorNumber.of(i), KeyType.B)).contains(i == 7 ? X : Y);
        }
        assertThat(keys.entry(SectorNumber.of(7), KeyType.A).orElseThrow().source())
                .isEqualTo("--key");
        assertThat(result.sectors().get(7).access()).contains(ONLY_B);
    }

    @Test
    void after_each_refusal_the_card_is_activated_anew_once() throws CardException {
        KeyedCards card = new KeyedCards(CardType.MINI).all(X, WITH_B, Y);
        VirtualReader reader = card.reader();
        KeySearchResult result = search(card, reader, GivenKeys.NONE.with(wrong(3), "list"));
        long refused = reader.report().events().stream()
                .filter(event -> event instanceof WireEvent.Exchanged exchanged
                        && !exchanged.answer().orElseThrow().status().isOk())
                .count();
        assertThat(result.tries()).isEqualTo(3 * 2 * 5);
        // A key that was loaded before is loaded once more before a refusal counts, once a key.
        assertThat(refused).isBetween(30L, 30L + 5 * 6);
        assertThat(activations(reader)).isBetween((int) refused - 1, (int) refused);
        assertThat(result.sectors()).allSatisfy(sector -> {
            assertThat(sector.keyA().state()).isEqualTo(State.NONE);
            assertThat(sector.keyB().state()).isEqualTo(State.NONE);
        });
    }

    @Test
    void a_key_B_that_opens_and_may_nothing_is_data_and_no_key() throws CardException {
        KeyedCards card = new KeyedCards(CardType.MINI).all(Z, AccessConditions.TRANSPORT, Y);
        KeySearchResult result = search(card, card.reader(), GivenKeys.NONE.with(Y, "list"));
        assertThat(result.sectors()).allSatisfy(sector -> {
            assertThat(sector.keyA().state()).isEqualTo(State.NONE);
            assertThat(sector.keyB().state()).isEqualTo(State.DATA);
        });
        assertThat(result.keys().size()).isZero();
    }

    @Test
    void a_key_given_for_a_sector_is_tried_there_first_and_nowhere_else() throws CardException {
        KeyedCards card = new KeyedCards(CardType.MINI).all(X, WITH_B, Y);
        KeyMap map = KeyMap.EMPTY.with(SectorNumber.of(2), KeyType.A, X, "map");
        KeySearchResult result = search(card, card.reader(), GivenKeys.NONE.with(map));
        assertThat(result.tries()).isEqualTo(1);
        assertThat(result.keys().sectors()).containsExactly(SectorNumber.of(2));
    }

    @Test
    void a_search_ends_at_its_bound_and_says_what_is_left() throws CardException {
        KeyedCards card = new KeyedCards(CardType.MINI).all(X, WITH_B, Y);
        GivenKeys given = GivenKeys.NONE.with(wrong(100), "list").with(X, "list");
        KeySearchResult result =
                search(card, card.reader(), given, SearchOptions.of(card.clock).withMostTries(40));
        assertThat(result.stopped()).isTrue();
        assertThat(result.tries()).isEqualTo(40);
        assertThat(result.left()).isEqualTo(101 * 2 * 5 - 40);
        assertThat(result.sectors().getFirst().keyA().state()).isEqualTo(State.NOT_ALL_TRIED);
    }

    @Test
    void a_search_ends_when_its_time_is_over_and_tells_meanwhile_how_long_it_will_take() throws CardException {
        KeyedCards card =
                new KeyedCards(CardType.MINI).all(X, WITH_B, Y).options(VirtualReaderOptions.DEFAULT.withAir());
        List<Long> left = new ArrayList<>();
        SearchOptions options = SearchOptions.of(card.clock)
                .withMostMilliseconds(500)
                .telling((tried, stillLeft, milliseconds) -> left.add(milliseconds));
        KeySearchResult result = search(card, card.reader(), GivenKeys.NONE.with(wrong(100), "list"), options);
        assertThat(result.stopped()).isTrue();
        assertThat(result.milliseconds()).isBetween(500L, 550L);
        long whole = result.milliseconds() * 1000 / result.tries();
        assertThat(left.getLast()).isBetween(whole * 8 / 10, whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop-at=5", "drop-at=20", "drop-at=41", "forgets-keys", "mute=9", "clears-on-reset"})
    void faults_change_nothing_of_what_is_found(String fault) throws CardException {
        GivenKeys given = GivenKeys.PUBLISHED.with(wrong(5), "list").with(List.of(Y, X), "list");
        KeyedCards calm = new KeyedCards(CardType.MINI).all(X, WITH_B, Y);
        KeyedCards card = new KeyedCards(CardType.MINI)
                .all(X, WITH_B, Y)
                .options(VirtualReaderOptions.DEFAULT.withFault(FaultKind.parse(fault)));
        assertThat(search(card, card.reader(), given).keys())
                .isEqualTo(search(calm, calm.reader(), given).keys());
    }

    @Test
    void nothing_is_written_and_only_trailers_are_read() throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K).all(X, WITH_B, Y);
        VirtualReader reader = card.reader();
        search(card, reader, GivenKeys.NONE.with(List.of(X, Y), "list"));
        assertThat(reader.card().orElseThrow().writeCycles()).isZero();
        assertThat(reader.report().events()).allSatisfy(event -> {
            if (event instanceof WireEvent.Exchanged exchanged
                    && exchanged.command().ins() == 0xB0) {
                assertThat(exchanged.command().p2() % 4).isEqualTo(3);
            }
        });
    }
}
