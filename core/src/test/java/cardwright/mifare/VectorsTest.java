package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Hex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The vectors in `docs/vectors/`, which other implementations check themselves against: the committed
/// files are what the code gives. `-Dvectors.write=true` writes them anew.
@Tag("snapshot")
class VectorsTest {
    private static final Path FOLDER = Path.of("..", "docs", "vectors");

    /// Amounts around every byte boundary, with addresses around theirs.
    private static final int[] AMOUNTS = {
        0,
        1,
        100,
        127,
        128,
        255,
        256,
        65535,
        65536,
        1234567,
        16777215,
        16777216,
        1677721600,
        Integer.MAX_VALUE,
        -1,
        -2,
        -100,
        -128,
        -129,
        -256,
        -257,
        -65536,
        -65537,
        -16777216,
        -16777217,
        Integer.MIN_VALUE
    };

    private static final int[] ADDRESSES = {1, 5, 17, 127, 128, 254, 255};

    /// Blocks that look like something.
    private static final List<String> TRAPS = List.of(
            "00000000000000000000000000000000", // a fresh block
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
            "FFFFFFFFFFFFFF078069FFFFFFFFFFFF", // a trailer
            "64000000640000006400000005050505", // no copy inverted
            "6400000064000000640000009B9B9B9B",
            "640000009BFFFFFF6400000000000000", // the address forgotten
            "640000009BFFFFFF640000000505FAFA", // the address in another order
            "640000009BFFFFFF64000000FA05FA05", // valid: the address is FA
            "640000009BFFFFFF9BFFFFFF05FA05FA", // the third copy inverted
            "640000009CFFFFFF6400000005FA05FA", // minus the value in place of the value inverted
            "00000064FFFFFF9B0000006405FA05FA"); // valid, but the high byte came first: not 100

    @Test
    void access_words_are_as_committed() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("bytes,group0,group1,group2,trailer,key_b_readable" + rightsHead("sheet") + rightsHead("usable"));
        for (int code = 0; code < 4096; code++) {
            lines.add(accessWord(AccessConditions.of(
                    DataCondition.of(code >> 9),
                    DataCondition.of(code >> 6 & 7),
                    DataCondition.of(code >> 3 & 7),
                    TrailerCondition.of(code & 7))));
        }
        compare("access-words.csv", lines);
    }

    @Test
    void value_blocks_are_as_committed() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("block,verdict,value,address,broken");
        for (int amount : AMOUNTS) {
            lines.add(valueBlock(new ValueBlock(amount, 0).block()));
        }
        for (int address : ADDRESSES) {
            lines.add(valueBlock(new ValueBlock(1234567, address).block()));
        }
        TRAPS.forEach(hex -> lines.add(valueBlock(Block.parse(hex))));
        for (ValueBlock good : List.of(new ValueBlock(1234567, 17), new ValueBlock(-100, 5))) {
            for (int bit = 0; bit < 8 * Block.LENGTH; bit++) {
                byte[] bytes = good.block().toBytes();
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                lines.add(valueBlock(Block.of(bytes)));
            }
        }
        compare("value-blocks.csv", lines);
    }

    private static String rightsHead(String view) {
        StringBuilder head = new StringBuilder();
        for (int group = 0; group < 3; group++) {
            for (Operation operation : Operation.values()) {
                head.append(",group")
                        .append(group)
                        .append('_')
                        .append(ascii(operation))
                        .append('_')
                        .append(view);
            }
        }
        for (TrailerField field : TrailerField.values()) {
            for (String right : List.of("read", "write")) {
                head.append(',')
                        .append(ascii(field))
                        .append('_')
                        .append(right)
                        .append('_')
                        .append(view);
            }
        }
        return head.toString();
    }

    private static String ascii(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String accessWord(AccessConditions conditions) {
        TrailerCondition trailer = conditions.trailer();
        List<String> cells = new ArrayList<>(List.of(
                Hex.of(conditions.toBytes()),
                conditions.data(0).bits(),
                conditions.data(1).bits(),
                conditions.data(2).bits(),
                trailer.bits(),
                trailer.keyBReadable() ? "yes" : "no"));
        for (int group = 0; group < 3; group++) {
            for (Operation operation : Operation.values()) {
                cells.add(conditions.permission(group, operation).notation());
            }
        }
        for (TrailerField field : TrailerField.values()) {
            cells.add(trailer.read(field).notation());
            cells.add(trailer.write(field).notation());
        }
        for (int group = 0; group < 3; group++) {
            for (Operation operation : Operation.values()) {
                cells.add(conditions.usable(group, operation).notation());
            }
        }
        for (TrailerField field : TrailerField.values()) {
            cells.add(trailer.usableRead(field).notation());
            cells.add(trailer.usableWrite(field).notation());
        }
        return String.join(",", cells);
    }

    private static String valueBlock(Block block) {
        if (!ValueBlock.isValid(block)) {
            List<String> broken = ValueRelation.brokenIn(block).stream()
                    .map(ValueRelation::notation)
                    .toList();
            return block.hex() + ",invalid,,," + String.join(" ", broken);
        }
        ValueBlock value = ValueBlock.parse(block);
        return block.hex() + ",valid," + value.value() + "," + value.address() + ",";
    }

    private static void compare(String name, List<String> lines) throws IOException {
        Path file = FOLDER.resolve(name);
        String text = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("vectors.write")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file).equals(text))
                .as("%s is what the code gives; if the code is right, write it anew with -Dvectors.write=true", name)
                .isTrue();
    }
}
