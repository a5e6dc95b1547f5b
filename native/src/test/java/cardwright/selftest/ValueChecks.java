package cardwright.selftest;

import cardwright.mifare.Block;
import cardwright.mifare.DataSheet;
import cardwright.mifare.ValueBlock;
import java.util.List;

/// Value blocks: the worked examples, and that no single wrong bit goes unseen.
final class ValueChecks {
    private ValueChecks() {}

    static void run(Checks checks) {
        for (List<String> row : DataSheet.rows(DataSheet.VALUES)) {
            ValueBlock value = new ValueBlock(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)));
            Block block = Block.parse(row.get(2));
            checks.equal(
                    "the bytes of value " + row.get(0),
                    block.hex(),
                    value.block().hex());
            checks.equal("the value of " + row.get(2), value, ValueBlock.parse(block));
            for (int bit = 0; bit < 8 * Block.LENGTH; bit++) {
                byte[] bytes = block.toBytes();
                bytes[bit / 8] ^= (byte) (1 << (bit % 8));
                checks.equal("a wrong bit " + bit + " is seen", false, ValueBlock.isValid(Block.of(bytes)));
            }
        }
    }
}
