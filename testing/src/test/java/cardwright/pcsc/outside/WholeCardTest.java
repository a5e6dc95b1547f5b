package cardwright.pcsc.outside;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardSession;
import cardwright.card.Clock;
import cardwright.card.ReaderDialect;
import cardwright.card.Recovery;
import cardwright.card.SessionOptions;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeySearch;
import cardwright.keys.KeySearchResult;
import cardwright.keys.SearchOptions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.read.CardReading;
import cardwright.read.ImageReader;
import cardwright.read.ReadOptions;
import cardwright.text.Hex;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole cards read and their keys found through a real pcscd, in as few commands as without one.
@Tag("outside")
class WholeCardTest {
    private static final Key KEY_A = Key.parse("A1B2C3D4E5F6");
    private static final Key KEY_B = Key.parse("0F1E2D3C4B5A");

    private static VirtualReader holding(VirtualCard card, ReaderDialect dialect) {
        return VirtualReader.holding(card, VirtualReaderOptions.DEFAULT.withDialect(dialect));
    }

    /// A 1K card of which sectors 1 to 3 have keys of their own.
    private static VirtualCard issued() {
        byte[] memory = VirtualCard.blank(CardType.CLASSIC_1K).toBytes();
        byte[] trailer = Hex.parse(KEY_A.reveal() + "7F078869" + KEY_B.reveal());
        for (int sector = 1; sector <= 3; sector++) {
            int at = SectorNumber.of(sector).trailer().value() * Block.LENGTH;
            System.arraycopy(trailer, 0, memory, at, Block.LENGTH);
        }
        return VirtualCard.of(CardType.CLASSIC_1K, memory);
    }

    private static CardImage truth(VirtualCard card) {
        CardImage image = CardImage.unknown(card.type());
        for (int i = 0; i < card.type().blockCount(); i++) {
            image = image.with(BlockNumber.of(i), Block.of(card.toBytes(), i * Block.LENGTH));
        }
        return image;
    }

    private static CardSession session(CardReader reader, ReaderDialect dialect) throws CardException {
        CardSession session = CardSession.open(
                reader,
                SessionOptions.DEFAULT
                        .withDialect(dialect)
                        .withRecovery(Recovery.DEFAULT.waiting(15_000, Clock.system())));
        session.uid();
        return session;
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSIC_1K, standard,     82",
        "CLASSIC_4K, acr1252u,    122",
        "CLASSIC_1K, scl3711,      82",
        "CLASSIC_1K, omnikey-5022, 82",
        "MINI,       crt-603,      27"
    })
    void a_card_is_read_in_the_least_number_of_commands(CardType type, String dialect, long commands) throws Exception {
        ReaderDialect spoken = ReaderDialect.byId(dialect);
        VirtualCard card = VirtualCard.blank(type);
        RealReaders.with(holding(card, spoken), spoken, (readers, name) -> {
            try (CardReader reader = readers.open(name);
                    CardSession session = session(reader, spoken)) {
                CardReading reading = ImageReader.read(session, type, GivenKeys.PUBLISHED, ReadOptions.ALL);
                assertThat(reading.image()).isEqualTo(truth(card));
                assertThat(session.report().commands()).isEqualTo(commands);
            }
        });
    }

    @Test
    void keys_are_found_through_the_service_as_without_it() throws Exception {
        RealReaders.with(VirtualReader.holding(issued()), ReaderDialect.STANDARD, (readers, name) -> {
            try (CardReader reader = readers.open(name);
                    CardSession session = session(reader, ReaderDialect.STANDARD)) {
                GivenKeys given = GivenKeys.PUBLISHED.with(List.of(KEY_B, KEY_A), "test");
                KeySearchResult result =
                        KeySearch.run(session, CardType.CLASSIC_1K, given, SearchOptions.of(Clock.system()));
                assertThat(result.keys().size()).isEqualTo(13 + 3 + 3);
                assertThat(result.keys().key(SectorNumber.of(2), KeyType.B)).contains(KEY_B);
                assertThat(result.stopped()).isFalse();
            }
        });
    }
}
