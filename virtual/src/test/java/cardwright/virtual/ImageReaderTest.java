package cardwright.virtual;

import static cardwright.virtual.KeyedCards.ONLY_B;
import static cardwright.virtual.KeyedCards.WITH_B;
import static cardwright.virtual.KeyedCards.X;
import static cardwright.virtual.KeyedCards.Y;
import static cardwright.virtual.KeyedCards.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardSession;
import cardwright.card.OtherCard;
import cardwright.card.ReaderDialect;
import cardwright.card.Recovery;
import cardwright.card.SessionOptions;
import cardwright.card.ShareMode;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.DataCondition;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.Uid;
import cardwright.read.CardReading;
import cardwright.read.ImageReader;
import cardwright.read.ReadOptions;
import cardwright.read.Unread;
import cardwright.text.Language;
import cardwright.virtual.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReaderTest {
    /// Data that no key reads.
    private static final AccessConditions NOBODY =
            AccessConditions.of(DataCondition.C111, DataCondition.C111, DataCondition.C111, TrailerCondition.C011);

    private static CardReading read(KeyedCards card, VirtualReader reader, GivenKeys given) throws CardException {
        try (CardSession session = card.session(reader)) {
            return ImageReader.read(session, card.type(), given, ReadOptions.ALL);
        }
    }

    private static GivenKeys map(KeyMap map) {
        return GivenKeys.NONE.with(map);
    }

    private static KeyMap both(CardType type, Key keyA, Key keyB) {
        KeyMap map = KeyMap.EMPTY;
        for (int i = 0; i < type.sectorCount(); i++) {
            map = map.with(SectorNumber.of(i), KeyType.A, keyA, "a").with(SectorNumber.of(i), KeyType.B, keyB, "b");
        }
        return map;
    }

    /// Typed from the geometry: Get Data, Load Keys, an authentication a sector, and a read for every
    /// block, or for the data blocks of a sector together and its trailer.
    @ParameterizedTest
    @CsvSource({
        "MINI,       standard,      27",
        "CLASSIC_1K, standard,      82",
        "CLASSIC_2K, standard,     162",
        "CLASSIC_4K, standard,     298",
        "CLASSIC_1K, crt-603,       82",
        "CLASSIC_1K, acr122u,       82",
        "CLASSIC_1K, omnikey-5022,  82",
        "CLASSIC_1K, scl3711,       82",
        "CLASSIC_1K, utrust-3700f,  82",
        "CLASSIC_1K, r502,          82",
        "MINI,       acr1252u,      17",
        "CLASSIC_1K, acr1252u,      50",
        "CLASSIC_2K, acr1252u,      98",
        "CLASSIC_4K, acr1252u,     122",
    })
    void a_card_as_delivered_is_read_in_the_least_number_of_commands(CardType type, String dialect, int commands)
            throws CardException {
        KeyedCards card =
                new KeyedCards(type).options(VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.byId(dialect)));
        VirtualReader reader = card.reader();
        CardReading reading = read(card, reader, GivenKeys.PUBLISHED);
        assertThat(reader.report().commands()).isEqualTo(commands);
        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.image()).isEqualTo(card.truth());
    }

    @ParameterizedTest
    @EnumSource(
            value = ShareMode.class,
            names = {"SHARED", "EXCLUSIVE"})
    void each_key_is_loaded_once_however_the_sectors_alternate(ShareMode mode) throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K).all(X, WITH_B, Z);
        KeyMap map = KeyMap.EMPTY;
        for (int i = 0; i < 16; i++) {
            Key key = i % 2 == 0 ? X : Y;
            card.sector(i, key, WITH_B, Z);
            map = map.with(SectorNumber.of(i), KeyType.A, key, "map");
        }
        VirtualReader reader = card.reader();
        try (CardSession session = card.session(reader, mode)) {
            assertThat(ImageReader.read(session, card.type(), map(map), ReadOptions.ALL)
                            .isComplete())
                    .isTrue();
        }
        assertThat(reader.report().commands()).isEqualTo(1 + 2 + 16 + 64);
    }

    /// With the keys of a key map, key B alone opens each sector once the first has shown that it takes
    /// key B.
    @Test
    void blocks_that_only_key_B_reads_cost_one_more_authentication_on_the_whole_card() throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K).all(X, ONLY_B, Y);
        VirtualReader reader = card.reader();
        CardReading reading = read(card, reader, map(both(CardType.CLASSIC_1K, X, Y)));
        assertThat(reading.image()).isEqualTo(card.truth());
        assertThat(reader.report().commands()).isEqualTo(1 + 2 + 17 + 64);
    }

    /// All 4096 access conditions, the rights from the data sheet as the virtual card has them tested.
    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "AB"})
    void under_every_access_condition_all_is_read_that_the_keys_may_read_and_nothing_is_asked_in_vain(String keys)
            throws CardException {
        KeyMap map = both(CardType.MINI, X, Y);
        for (int i = 0; i < 5; i++) {
            map = keys.contains("A") ? map : map.without(SectorNumber.of(i), KeyType.A);
            map = keys.contains("B") ? map : map.without(SectorNumber.of(i), KeyType.B);
        }
        for (int word = 0; word < 1 << 12; word++) {
            AccessConditions access = AccessConditions.ofWord(word);
            KeyedCards card = new KeyedCards(CardType.MINI).all(X, WITH_B, Y).sector(2, X, access, Y);
            VirtualReader reader = card.reader();
            CardReading reading = read(card, reader, map(map));
            boolean data = DataSheet.KEY_B_READABLE.contains(access.trailer().bits());
            boolean mayB = keys.contains("B") && !data;
            for (int position = 0; position < 4; position++) {
                BlockNumber block = SectorNumber.of(2).block(position);
                boolean mayRead = (keys.contains("A") && mayRead(access, position, KeyType.A))
                        || (mayB && mayRead(access, position, KeyType.B));
                PartialBlock known = reading.image().block(block);
                if (block.isTrailer()) {
                    assertThat(known.knows(6, 4)).as(access + " " + block).isEqualTo(mayRead);
                    assertThat(known.knows(0, 6)).as(access + " key A").isEqualTo(keys.contains("A"));
                    assertThat(known.knows(10, 6))
                            .as(access + " key B")
                            .isEqualTo(data ? keys.contains("A") : keys.contains("B"));
                } else {
                    assertThat(known.whole().isPresent())
                            .as(access + " " + block)
                            .isEqualTo(mayRead);
                }
                assertThat(reading.unread().stream()
                                .anyMatch(unread -> unread.blocks().contains(block)))
                        .as(access + " " + block)
                        .isEqualTo(!mayRead);
            }
            assertThat(agrees(reading.image(), card.truth()))
                    .as(access.toString())
                    .isTrue();
            boolean inVain = reader.report().events().stream()
                    .anyMatch(event -> event instanceof WireEvent.Exchanged exchanged
                            && !exchanged.answer().orElseThrow().status().isOk());
            assertThat(inVain).as(access + " with " + keys).isEqualTo(data && keys.equals("B"));
        }
    }

    /// What the data sheet's table says of reading; of a trailer, of its access bytes.
    private static boolean mayRead(AccessConditions access, int position, KeyType type) {
        return position == 3
                ? DataSheet.trailer(access.trailer().bits(), 3, type)
                : DataSheet.data(access.data(position).bits(), 1, type);
    }

    /// Whether every byte that the image knows is that of the truth.
    private static boolean agrees(CardImage image, CardImage truth) {
        for (int i = 0; i < image.type().blockCount(); i++) {
            PartialBlock known = image.block(BlockNumber.of(i));
            PartialBlock masked =
                    new PartialBlock(truth.block(BlockNumber.of(i)).bytes(), known.known());
            if (!masked.equals(known)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void a_key_that_is_not_known_stays_unknown_and_is_no_zeros() throws CardException {
        KeyedCards card = new KeyedCards(CardType.MINI).all(X, WITH_B, Y);
        CardReading reading = read(card, card.reader(), GivenKeys.NONE.with(X, "file"));
        PartialBlock trailer = reading.image().block(BlockNumber.of(3));
        assertThat(reading.isComplete()).isTrue();
        assertThat(trailer.knows(0, 10)).isTrue();
        assertThat(trailer.knows(10)).isFalse();
        assertThat(reading.image().key(SectorNumber.of(0), KeyType.A)).contains(X);
        assertThat(reading.keys().size()).isEqualTo(5);
        assertThat(reading.image().isComplete()).isFalse();
    }

    @Test
    void what_no_key_opens_stays_unknown_and_the_reason_is_told() throws CardException {
        KeyedCards card = new KeyedCards(CardType.MINI)
                .sector(1, X, WITH_B, Y)
                .sector(2, X, ONLY_B, Y)
                .sector(3, X, NOBODY, Y);
        CardReading reading = read(card, card.reader(), GivenKeys.PUBLISHED);
        assertThat(reading.unread()).extracting(Unread::reason).containsOnly(Unread.Reason.NO_KEY);
        assertThat(reading.unread().getFirst().text().in(Language.EN))
                .isEqualTo("sector 1: none of the keys given opens the sector");
        CardReading withA = read(card, card.reader(), GivenKeys.PUBLISHED.with(KeyType.A, X, "--key"));
        assertThat(withA.unread())
                .extracting(unread -> unread.text().in(Language.EN))
                .containsExactly(
                        "blocks 8-10 (sector 2): only key B may read here, and it was not among the keys" + " given",
                        "blocks 12-14 (sector 3): the access conditions let no key read here");
    }

    @ParameterizedTest
    @EnumSource(
            value = CardType.class,
            names = {"MINI", "CLASSIC_1K"})
    void a_card_that_slips_off_at_any_command_is_read_as_if_it_had_not(CardType type) throws CardException {
        GivenKeys given = map(both(type, X, Y));
        KeyedCards undisturbed = new KeyedCards(type).all(X, ONLY_B, Y);
        VirtualReader still = undisturbed.reader();
        CardImage image = read(undisturbed, still, given).image();
        int commands = still.report().commands();
        int lost = 0;
        for (int at = 1; at <= commands; at++) {
            KeyedCards card = new KeyedCards(type)
                    .all(X, ONLY_B, Y)
                    .options(VirtualReaderOptions.DEFAULT.withFault(FaultKind.parse("drop-at=" + at)));
            VirtualReader reader = card.reader();
            try (CardSession session = card.session(reader)) {
                CardReading reading = ImageReader.read(session, type, given, ReadOptions.ALL);
                assertThat(reading.image()).as("lost at command " + at).isEqualTo(image);
                assertThat(reading.isComplete()).isTrue();
                lost += (int) session.report().losses(CardLost.Reason.CARD_REMOVED);
            }
        }
        assertThat(lost).isEqualTo(commands);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forgets-keys", "mute=7", "foreign-upsets", "clears-on-reset"})
    void faults_change_nothing_of_what_is_read(String fault) throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K)
                .all(X, ONLY_B, Y)
                .options(VirtualReaderOptions.DEFAULT
                        .withFault(FaultKind.parse(fault))
                        .withSeed(5));
        CardReading reading = read(card, card.reader(), map(both(CardType.CLASSIC_1K, X, Y)));
        assertThat(reading.image()).isEqualTo(card.truth());
    }

    @Test
    void a_person_is_asked_for_a_card_that_is_gone_and_reading_goes_on_when_it_is_back() throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K);
        VirtualReader reader = card.reader();
        VirtualCard held = reader.card().orElseThrow();
        List<String> asked = new ArrayList<>();
        Recovery recovery = Recovery.DEFAULT.waiting(60_000, card.clock, () -> {
            asked.add("put it back");
            reader.place(held);
        });
        try (CardSession session = CardSession.open(reader, SessionOptions.DEFAULT.withRecovery(recovery))) {
            session.uid();
            ReadOptions options = ReadOptions.ALL.telling((done, of) -> {
                if (done % 20 == 0) {
                    reader.remove();
                }
            });
            CardReading reading = ImageReader.read(session, CardType.CLASSIC_1K, GivenKeys.PUBLISHED, options);
            assertThat(reading.image()).isEqualTo(card.truth());
        }
        assertThat(asked).hasSize(3);
    }

    @Test
    void another_card_in_the_middle_ends_the_reading() throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K);
        VirtualReader reader = card.reader();
        try (CardSession session = card.session(reader)) {
            ReadOptions swapped = ReadOptions.ALL.telling((done, of) -> {
                if (done == 32) {
                    reader.remove();
                    reader.place(VirtualCard.blank(CardType.CLASSIC_1K, Uid.parse("A5A5A5A5")));
                }
            });
            assertThatThrownBy(() -> ImageReader.read(session, CardType.CLASSIC_1K, GivenKeys.PUBLISHED, swapped))
                    .isInstanceOf(OtherCard.class);
        }
    }

    /// A reader that takes its dialect's long reads for a wrong length: blocks one by one, and only one
    /// command more.
    @Test
    void a_reader_that_reads_no_more_than_a_block_is_asked_for_more_only_once() throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K);
        VirtualReader reader = card.reader();
        try (CardSession session = CardSession.open(
                reader, SessionOptions.DEFAULT.withDialect(ReaderDialect.parse("keys=00:00-1F auth=86 read=48")))) {
            session.uid();
            CardReading reading = ImageReader.read(session, CardType.CLASSIC_1K, GivenKeys.PUBLISHED, ReadOptions.ALL);
            assertThat(reading.image()).isEqualTo(card.truth());
        }
        assertThat(reader.report().commands()).isEqualTo(82 + 2);
    }

    @Test
    void only_what_is_wanted_is_read_and_progress_counts_it() throws CardException {
        KeyedCards card = new KeyedCards(CardType.CLASSIC_1K);
        VirtualReader reader = card.reader();
        List<Integer> told = new ArrayList<>();
        try (CardSession session = card.session(reader)) {
            ReadOptions options = ReadOptions.ALL
                    .only(block -> block.isTrailer() || block.value() < 3)
                    .telling((done, of) -> {
                        told.add(done);
                        assertThat(of).isEqualTo(19);
                    });
            CardReading reading = ImageReader.read(session, CardType.CLASSIC_1K, GivenKeys.PUBLISHED, options);
            assertThat(reading.isComplete()).isTrue();
            assertThat(reading.image().block(BlockNumber.of(4))).isEqualTo(PartialBlock.UNKNOWN);
        }
        assertThat(told).startsWith(4, 5).endsWith(19).hasSize(16);
        assertThat(reader.report().commands()).isEqualTo(1 + 1 + 16 + 19);
    }
}
