package cardwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpFormat;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DumpCommandsTest {
    private static final String SECRET = "B0B1B2B3B4B5";
    private final MemoryWorld world = new MemoryWorld();

    @BeforeEach
    void folder() {
        world.files.folders.add("/d");
    }

    private static CardImage card() {
        CardImage image = CardImage.of(CardType.MINI, new byte[320])
                .with(BlockNumber.of(0), Block.parse("01020304040904000000000000000000"));
        for (int i = 0; i < 5; i++) {
            SectorTrailer trailer = new SectorTrailer(
                    Key.TRANSPORT,
                    SectorTrailer.TRANSPORT.access(),
                    SectorTrailer.TRANSPORT.generalPurposeByte(),
                    Key.parse(SECRET));
            image = image.with(SectorNumber.of(i).trailer(), trailer.block());
        }
        return image;
    }

    private void put(String path, CardImage image, DumpFormat format) {
        world.files.files.put(path, DumpFiles.print(Dump.of(image), format).bytes());
    }

    private Dump dump(String path) {
        byte[] bytes = world.files.files.get(path);
        return DumpFiles.parse(java.util.Objects.requireNonNull(bytes, path), path);
    }

    private int run(String... words) {
        return CommandLine.run(world.world(), words);
    }

    @ParameterizedTest
    @EnumSource
    void a_virtual_cards_file_of_any_format_holds_after_each_write_what_the_card_holds(DumpFormat format) {
        String path = "/d/card." + format.word();
        put(path, card(), format);
        assertThat(run(
                        "apdu",
                        "FF82000006FFFFFFFFFFFF",
                        "FF860000050100046000",
                        "FFD600041000112233445566778899AABBCCDDEEFF",
                        "--reader",
                        "virtual:" + path))
                .as(String.join("\n", world.console.lines()))
                .isZero();
        Dump kept = dump(path);
        assertThat(kept.origin().format()).hasValue(format);
        assertThat(kept.image().block(BlockNumber.of(4)).bytes().hex()).isEqualTo("00112233445566778899AABBCCDDEEFF");
        assertThat(kept.image().block(BlockNumber.of(7))).isEqualTo(card().block(BlockNumber.of(7)));
    }

    @ParameterizedTest
    @EnumSource
    void a_card_file_that_is_not_there_yet_is_made_in_the_format_its_name_tells(DumpFormat format) {
        if (format.extensions().isEmpty()) {
            return;
        }
        String path = "/d/new." + format.extensions().getFirst();
        assertThat(run("read", "4", "--reader", "virtual:" + path)).isZero();
        assertThat(dump(path).origin().format()).hasValue(format);
        assertThat(dump(path).image().type()).isEqualTo(CardType.CLASSIC_1K);
    }

    @Test
    void a_UID_of_seven_bytes_that_a_file_tells_is_the_virtual_cards() {
        CardImage long7 = card().with(Uid.parse("01020304040904"));
        put("/d/seven.nfc", long7, DumpFormat.FLIPPER);
        assertThat(run("apdu", "FFCA000000", "--reader", "virtual:/d/seven.nfc"))
                .isZero();
        assertThat(String.join("\n", world.console.lines())).contains("01 02 03 04 04 09 04");
    }

    @Test
    void a_conversion_that_fails_leaves_no_file_and_the_old_one_as_it_was() {
        put("/d/in.mct", card().with(BlockNumber.of(4), PartialBlock.UNKNOWN), DumpFormat.MCT);
        assertThat(run("convert", "/d/in.mct", "/d/out.bin")).isEqualTo(2);
        assertThat(world.files.files).doesNotContainKey("/d/out.bin");
        put("/d/out.bin", card(), DumpFormat.RAW);
        byte[] before = world.files.files.get("/d/out.bin");
        assertThat(run("convert", "/d/in.mct", "/d/out.bin", "--fill", "00")).isEqualTo(2);
        world.files.full = true;
        assertThat(run("convert", "/d/in.mct", "/d/out.bin", "--fill", "00", "--force"))
                .isEqualTo(2);
        assertThat(world.files.files.get("/d/out.bin")).isSameAs(before);
    }

    @ParameterizedTest
    @EnumSource
    void no_command_shows_a_key_unless_it_is_asked_to(DumpFormat format) {
        put("/d/a", card(), format);
        put("/d/b", card().with(SectorNumber.of(2).trailer(), SectorTrailer.TRANSPORT.block()), format);
        for (String json : new String[] {"--json", "--lang=zh"}) {
            run("show", "/d/a", json);
            run("diff", "/d/a", "/d/b", json);
            run("audit", "/d/a", json);
            run("convert", "/d/a", "/d/c", "--to", "eml", "--force", json);
        }
        String said = String.join("\n", world.console.lines());
        assertThat(said).isNotEmpty().doesNotContain(SECRET).doesNotContain("B0 B1 B2");
        run("show", "/d/a", "--show-keys");
        assertThat(String.join("\n", world.console.lines())).contains("B0 B1 B2");
    }

    @Test
    void bytes_are_coloured_on_a_terminal_only_and_NO_COLOR_and_dumb_terminals_are_heeded() {
        put("/d/a", card(), DumpFormat.RAW);
        assertThat(isColoured()).isFalse();
        world.console.outTerminal = true;
        assertThat(isColoured()).isTrue();
        world.environment.put("NO_COLOR", "1");
        assertThat(isColoured()).isFalse();
        world.environment.put("NO_COLOR", "");
        assertThat(isColoured()).isTrue();
        world.environment.put("TERM", "dumb");
        assertThat(isColoured()).isFalse();
    }

    private boolean isColoured() {
        int from = world.console.lines().size();
        run("show", "/d/a");
        return world.console.lines().stream().skip(from).anyMatch(line -> line.indexOf(0x1B) >= 0);
    }
}
