package cardwright.selftest;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.DataCondition;
import cardwright.mifare.DataSheet;
import cardwright.mifare.Operation;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.TrailerField;
import cardwright.text.Hex;
import java.util.List;

/// The data sheet's tables, as its text.
final class TableChecks {
    private TableChecks() {}

    static void run(Checks checks) {
        for (DataCondition data : DataCondition.values()) {
            for (TrailerCondition trailer : TrailerCondition.values()) {
                data(checks, data, trailer);
            }
        }
        for (TrailerCondition trailer : TrailerCondition.values()) {
            trailer(checks, trailer);
        }
        for (List<String> row : DataSheet.rows(DataSheet.ENCODINGS)) {
            AccessConditions conditions = AccessConditions.of(
                    DataCondition.parse(row.get(0)),
                    DataCondition.parse(row.get(1)),
                    DataCondition.parse(row.get(2)),
                    TrailerCondition.parse(row.get(3)));
            checks.equal("the bytes of " + row, row.get(4), Hex.of(conditions.toBytes()));
        }
        for (List<String> row : DataSheet.rows(DataSheet.SECTORS)) {
            BlockNumber first = BlockNumber.parse(row.get(1));
            checks.equal(
                    "the sector of block " + first, row.get(0), first.sector().toString());
            checks.equal(
                    "the trailer of sector " + row.get(0),
                    row.get(2),
                    first.sector().trailer().toString());
        }
    }

    private static void data(Checks checks, DataCondition data, TrailerCondition trailer) {
        for (Operation operation : Operation.values()) {
            String column = switch (operation) {
                case READ -> "read";
                case WRITE -> "write";
                case INCREMENT -> "increment";
                case DECREMENT -> "decrement";
            };
            String name = column + " under " + data.bits() + ", trailer " + trailer.bits();
            String sheet = DataSheet.cell(DataSheet.DATA_CONDITIONS, data.bits(), column);
            checks.equal(name, sheet, data.permission(operation).notation());
            checks.equal(
                    name + ", usable",
                    DataSheet.usable(sheet, trailer.bits()),
                    data.usable(operation, trailer).notation());
        }
    }

    private static void trailer(Checks checks, TrailerCondition trailer) {
        for (TrailerField field : TrailerField.values()) {
            String column = switch (field) {
                case KEY_A -> "keyA";
                case ACCESS -> "access";
                case KEY_B -> "keyB";
            };
            String name = column + " under trailer " + trailer.bits();
            checks.equal(
                    name + ", read",
                    DataSheet.cell(DataSheet.TRAILER_CONDITIONS, trailer.bits(), column + ".read"),
                    trailer.read(field).notation());
            checks.equal(
                    name + ", write",
                    DataSheet.cell(DataSheet.TRAILER_CONDITIONS, trailer.bits(), column + ".write"),
                    trailer.write(field).notation());
        }
    }
}
