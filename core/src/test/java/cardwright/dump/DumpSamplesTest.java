package cardwright.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.ValueBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DumpSamplesTest {
    @SuppressWarnings("unused") // named below
    private static final Iterable<String> DUMPS = DumpSamples.DUMPS;

    @ParameterizedTest
    @FieldSource("DUMPS")
    void every_sample_is_written_again_to_the_byte(String name) {
        byte[] file = DumpSamples.bytes(name);
        Dump dump = DumpFiles.parse(file, name);
        PrintedDump printed = DumpFiles.print(dump, dump.origin().format().orElseThrow());
        assertThat(new String(printed.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(printed.notes().stream().filter(DumpNote::isLoss)).isEmpty();
    }

    @Test
    void one_card_in_four_formats_is_one_card() {
        Dump raw = DumpSamples.dump("4k-7byte-uid.bin");
        assertThat(raw.image().type()).isEqualTo(CardType.CLASSIC_4K);
        assertThat(ValueBlock.parse(raw.image().block(BlockNumber.of(5)).bytes())
                        .value())
                .isEqualTo(1_234_567);
        assertThat(DumpSamples.dump("4k-7byte-uid.eml").image()).isEqualTo(raw.image());
        for (String name : new String[] {"4k-7byte-uid.nfc", "4k-7byte-uid.json"}) {
            Dump dump = DumpSamples.dump(name);
            assertThat(ImageDiff.of(raw.image(), dump.image()).isEmpty())
                    .as(name)
                    .isTrue();
            assertThat(dump.image().uid().orElseThrow().hex()).isEqualTo("04112233445566");
            assertThat(dump.atqa()).hasValue(0x0042);
            assertThat(dump.sak()).hasValue(0x18);
        }
    }

    @Test
    void what_a_partial_dump_does_not_know_stays_unknown() {
        for (String name : new String[] {"1k-partial.mct", "1k-partial.nfc"}) {
            Dump dump = DumpSamples.dump(name);
            assertThat(dump.image().block(BlockNumber.of(8)).known()).as(name).isZero();
            assertThat(dump.image().block(BlockNumber.of(17)).known()).as(name).isZero();
            assertThat(dump.image().key(SectorNumber.of(3), KeyType.B)).as(name).isEmpty();
            assertThat(dump.image().key(SectorNumber.of(6), KeyType.A)).as(name).isEmpty();
            assertThat(dump.image().key(SectorNumber.of(6), KeyType.B)).as(name).isPresent();
        }
    }

    @Test
    void dumps_of_other_projects_load() throws IOException {
        Path folder = others();
        Path mini = folder.resolve("proxmark3/s20-empty.json");
        Dump dump = DumpFiles.parse(Files.readAllBytes(mini), "s20");
        assertThat(dump.image().type()).isEqualTo(CardType.MINI);
        assertThat(dump.image().isComplete()).isTrue();
        assertThat(dump.atqa()).hasValue(0x0004);
        assertThat(dump.sak()).hasValue(0x09);
        assertThat(DumpFiles.print(dump, DumpFormat.PROXMARK).bytes()).isEqualTo(Files.readAllBytes(mini));
        Dump raw = parse(folder.resolve("mct/example-dump-file.raw"));
        Dump text = parse(folder.resolve("mct/example-dump-file.txt"));
        assertThat(text.image()).isEqualTo(raw.image());
        assertThat(DumpFiles.print(text, DumpFormat.MCT).bytes())
                .isEqualTo(Files.readAllBytes(folder.resolve("mct/example-dump-file.txt")));
        assertThat(parse(folder.resolve("proxmark3/s50-empty.bin")).image().isComplete())
                .isTrue();
        assertThatThrownBy(() -> parse(folder.resolve("flipper/Rick_Roll.nfc")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("another kind: NTAG215");
    }

    @Test
    void key_files_of_other_projects_load() throws IOException {
        Path folder = others();
        assertThat(keys(folder.resolve("mct/std.keys")).keys()).hasSize(3);
        KeyFile table = keys(folder.resolve("mct/example-key-dump.txt"));
        assertThat(table.format()).isEqualTo(KeyFileFormat.TABLE);
        assertThat(table.map().size()).isEqualTo(32);
        assertThat(table.map().key(SectorNumber.of(6), KeyType.B).orElseThrow().reveal())
                .isEqualTo("DDDDDDDDDDDD");
        KeyFile binary = keys(folder.resolve("proxmark3/s50-empty-key.bin"));
        assertThat(binary.map().size()).isEqualTo(32);
        assertThat(binary.notes()).contains(new KeyNote.Ambiguous(32), new KeyNote.MaybeUnknown(32));
    }

    private static Path others() {
        assumeTrue(
                DumpSamples.others().isPresent(),
                "the samples of other projects are not in ../shared/samples; their licence keeps them out of this tree");
        return DumpSamples.others().get();
    }

    private static Dump parse(Path file) throws IOException {
        return DumpFiles.parse(Files.readAllBytes(file), file.getFileName().toString());
    }

    private static KeyFile keys(Path file) throws IOException {
        return KeyFiles.parse(Files.readAllBytes(file), file.getFileName().toString());
    }
}
