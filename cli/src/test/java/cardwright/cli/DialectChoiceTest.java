package cardwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.KeyRing;
import cardwright.card.Protocol;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;
import cardwright.cli.card.DialectChoice;
import cardwright.cli.card.DialectStore;
import cardwright.cli.card.VirtualReaders;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.text.InvalidInput;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.fault.DropAt;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A real reader is played by a virtual one under another name, asked for under that name.
class DialectChoiceTest {
    private static final String STRANGER = "Nobody's Reader 00 00";
    private static final String FILE = "/home/me/.config/cardwright/dialects";
    private static final BlockNumber BLOCK = BlockNumber.of(4);

    private final MemoryWorld memory = new MemoryWorld();

    private record Named(String name, VirtualReader virtual) implements CardReader {
        @Override
        public ReaderStatus status() {
            return virtual.status();
        }

        @Override
        public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
            return virtual.connect(mode, protocol);
        }

        @Override
        public void close() {
            virtual.close();
        }
    }

    private static Named reader(String name, VirtualReaderOptions options) {
        return new Named(name, VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K), options));
    }

    private static Named stranger() {
        return reader(STRANGER, VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.OMNIKEY_5022));
    }

    private ReaderDialect probed(CardReader reader, String... words) throws Exception {
        return DialectChoice.probed(memory.call(words), reader, BLOCK, KeyRing.AS_DELIVERED);
    }

    @Test
    void a_strange_reader_is_found_out_once_and_remembered_with_a_word() throws Exception {
        Named reader = stranger();
        ReaderDialect found = probed(reader, "read", "4", "--reader", STRANGER);
        assertThat(found.keyPlaces().getFirst().structure()).isEqualTo(0x20);
        int commands = reader.virtual().report().commands();
        assertThat(memory.console.errors())
                .contains("\"Nobody's Reader\"", "with " + commands + " commands", FILE, found.notation())
                .hasLineCount(1);
        assertThat(probed(reader, "read", "4", "--reader", STRANGER).notation()).isEqualTo(found.notation());
        assertThat(reader.virtual().report().commands()).isEqualTo(commands);
        assertThat(memory.console.errors()).hasLineCount(1);
    }

    @Test
    void a_word_on_the_command_line_goes_before_all_else_and_nothing_is_sent_or_looked_up() throws Exception {
        Named reader = stranger();
        assertThat(probed(reader, "read", "4", "--reader", STRANGER, "--dialect", "acr122u"))
                .isSameAs(ReaderDialect.ACR122U);
        assertThat(probed(reader, "read", "4", "--dialect", "keys=00:07").notation())
                .startsWith("keys=00:07 ");
        assertThat(reader.virtual().report().commands()).isZero();
        assertThat(memory.files.asked).isZero();
        assertThatThrownBy(() -> probed(reader, "read", "4", "--dialect", "acr122"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--dialect");
    }

    @Test
    void what_was_remembered_goes_before_the_table_and_the_table_before_a_probe() throws Exception {
        Named known = reader("ACS ACR122U PICC Interface 00 00", VirtualReaderOptions.DEFAULT);
        assertThat(probed(known, "read", "4", "--reader", "ACR")).isSameAs(ReaderDialect.ACR122U);
        DialectStore.of(memory.world()).save(known.name(), ReaderDialect.CRT_603);
        assertThat(probed(known, "read", "4", "--reader", "ACR").notation())
                .isEqualTo(ReaderDialect.CRT_603.notation());
        assertThat(known.virtual().report().commands()).isZero();
        assertThat(memory.console.errors()).isEmpty();
    }

    @Test
    void a_virtual_reader_is_never_probed_and_nothing_is_looked_up_for_it() throws Exception {
        for (String name : List.of("virtual", "virtual:1k,dialect=r502")) {
            VirtualReader reader = VirtualReaders.make(name.equals("virtual") ? "" : "1k,dialect=r502", memory.world())
                    .virtual();
            assertThat(probed(reader, "read", "4", "--reader", name))
                    .isSameAs(reader.options().dialect());
            assertThat(reader.report().commands()).isZero();
        }
        assertThat(memory.files.asked).isZero();
    }

    @Test
    void without_a_place_to_remember_a_strange_reader_is_not_probed_every_time() throws Exception {
        memory.environment.clear();
        Named reader = stranger();
        assertThat(probed(reader, "read", "4", "--reader", STRANGER)).isSameAs(ReaderDialect.STANDARD);
        assertThat(reader.virtual().report().commands()).isZero();
    }

    @Test
    void a_wrong_key_or_a_card_that_slips_finds_nothing_and_remembers_nothing() throws Exception {
        Named slipping = reader(STRANGER, VirtualReaderOptions.DEFAULT.withFault(new DropAt(3)));
        assertThat(probed(slipping, "read", "4", "--reader", STRANGER)).isSameAs(ReaderDialect.STANDARD);
        KeyRing wrong = new KeyRing(List.of(new KeyRing.Entry(KeyType.A, Key.parse("A0A1A2A3A4A5"))));
        Named reader = stranger();
        assertThat(DialectChoice.probed(memory.call("read", "4", "--reader", STRANGER), reader, BLOCK, wrong))
                .isSameAs(ReaderDialect.STANDARD);
        assertThat(memory.files.files).isEmpty();
        assertThat(reader.virtual().report().leftovers()).isEmpty();
    }

    @Test
    void the_second_key_finds_it_out_where_the_first_is_wrong() throws Exception {
        KeyRing keys = new KeyRing(List.of(
                new KeyRing.Entry(KeyType.A, Key.parse("A0A1A2A3A4A5")), new KeyRing.Entry(KeyType.A, Key.TRANSPORT)));
        DialectChoice.probed(memory.call("read", "4", "--reader", STRANGER), stranger(), BLOCK, keys);
        assertThat(memory.files.files).containsKey(FILE);
    }

    @Test
    void a_full_disk_is_told_and_the_reader_is_used_all_the_same() throws Exception {
        memory.files.full = true;
        ReaderDialect found = probed(stranger(), "read", "4", "--reader", STRANGER);
        assertThat(found.keyPlaces().getFirst().structure()).isEqualTo(0x20);
        assertThat(memory.console.errors()).contains("can't be remembered", "is full");
    }
}
