package cardwright.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.CardImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DumpRoundTripTest {
    private static final long SEED = 4_000_001;
    private static final int ROUNDS = 60;

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_again_and_written_again_to_the_byte(DumpFormat format) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Dump dump = RandomDumps.one(random, format.holdsUnknownBytes());
            PrintedDump printed = DumpFiles.print(dump, format);
            Dump read = DumpFiles.parse(printed.bytes(), "round");
            String place = "seed " + SEED + ", round " + round;
            assertThat(memory(read.image())).as(place).isEqualTo(memory(dump.image()));
            assertThat(read.origin().format()).as(place).hasValue(format);
            assertThat(DumpFiles.print(read, format).bytes()).as(place).isEqualTo(printed.bytes());
            if (format.holdsIdentity() && dump.image().uid().isPresent()) {
                assertThat(read.image().uid()).as(place).isEqualTo(dump.image().uid());
                assertThat(read.atqa()).as(place).isEqualTo(dump.atqa());
                assertThat(read.sak()).as(place).isEqualTo(dump.sak());
            }
        }
    }

    @Test
    void from_any_format_to_any_other_and_back_is_the_same_card() {
        Random random = new Random(SEED);
        for (DumpFormat from : DumpFormat.values()) {
            for (DumpFormat to : DumpFormat.values()) {
                for (int round = 0; round < ROUNDS / 6; round++) {
                    boolean partial = from.holdsUnknownBytes() && to.holdsUnknownBytes();
                    Dump dump = reread(RandomDumps.one(random, partial), from);
                    Dump other = reread(dump, to);
                    Dump back = reread(other, from);
                    String way = from + " to " + to + ", seed " + SEED + ", round " + round;
                    assertThat(memory(back.image())).as(way).isEqualTo(memory(dump.image()));
                    if (from.holdsIdentity() && to.holdsIdentity()) {
                        assertThat(back.image().uid())
                                .as(way)
                                .isEqualTo(dump.image().uid());
                        assertThat(back.atqa()).as(way).isEqualTo(dump.atqa());
                        assertThat(back.sak()).as(way).isEqualTo(dump.sak());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_byte_is_never_written_as_if_it_were_known(DumpFormat format) {
        Random random = new Random(SEED);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Dump dump = RandomDumps.one(random, true);
            if (format.holdsUnknownBytes()) {
                Dump read = reread(dump, format);
                assertThat(read.image().isComplete()).isEqualTo(dump.image().isComplete());
            } else if (!dump.image().isComplete()) {
                refused++;
                assertThatThrownBy(() -> DumpFiles.print(dump, format)).isInstanceOf(UnknownBytes.class);
                PrintedDump filled = DumpFiles.print(dump, format, OptionalInt.of(0xA5));
                assertThat(filled.notes())
                        .anyMatch(note -> note instanceof DumpNote.Filled(int count, int fill)
                                && fill == 0xA5
                                && count == unknown(dump.image()));
            }
        }
        assertThat(refused > 0).isEqualTo(!format.holdsUnknownBytes());
    }

    private static Dump reread(Dump dump, DumpFormat format) {
        return DumpFiles.parse(DumpFiles.print(dump, format).bytes(), "round");
    }

    /// The blocks without the UID beside them.
    private static List<Object> memory(CardImage image) {
        List<Object> blocks = new ArrayList<>(List.of(image.type()));
        for (int i = 0; i < image.type().blockCount(); i++) {
            blocks.add(Blocks.of(image, i));
        }
        return blocks;
    }

    private static int unknown(CardImage image) {
        int count = 0;
        for (int i = 0; i < image.type().blockCount(); i++) {
            count += 16 - Integer.bitCount(Blocks.of(image, i).known());
        }
        return count;
    }
}
