package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The rights of all conditions against the data sheet's tables, in both views.
class AccessTablesTest {
    private static final List<String> OPERATIONS = List.of("read", "write", "increment", "decrement");

    @Test
    void a_right_on_data_is_what_the_data_sheet_says() {
        for (List<String> row : DataSheet.rows(DataSheet.DATA_CONDITIONS)) {
            DataCondition condition = DataCondition.of(Integer.parseInt(row.getFirst(), 2));
            assertThat(condition.bits()).isEqualTo(row.getFirst());
            for (String column : OPERATIONS) {
                assertThat(condition.permission(operation(column)).notation())
                        .as("%s %s", condition, column)
                        .isEqualTo(DataSheet.cell(DataSheet.DATA_CONDITIONS, condition.bits(), column));
            }
        }
    }

    @Test
    void a_right_on_a_trailer_is_what_the_data_sheet_says() {
        for (List<String> row : DataSheet.rows(DataSheet.TRAILER_CONDITIONS)) {
            TrailerCondition condition = TrailerCondition.of(Integer.parseInt(row.getFirst(), 2));
            assertThat(condition.bits()).isEqualTo(row.getFirst());
            for (TrailerField field : TrailerField.values()) {
                String read = trailerCell(condition, field, "read");
                String write = trailerCell(condition, field, "write");
                assertThat(condition.read(field).notation())
                        .as("%s %s", condition, field)
                        .isEqualTo(read);
                assertThat(condition.write(field).notation())
                        .as("%s %s", condition, field)
                        .isEqualTo(write);
                assertThat(condition.usableRead(field).notation())
                        .as("%s %s", condition, field)
                        .isEqualTo(DataSheet.usable(read, condition.bits()));
                assertThat(condition.usableWrite(field).notation())
                        .as("%s %s", condition, field)
                        .isEqualTo(DataSheet.usable(write, condition.bits()));
            }
        }
    }

    @Test
    void a_readable_key_B_is_never_reported_as_usable() {
        for (DataCondition data : DataCondition.values()) {
            for (TrailerCondition trailer : TrailerCondition.values()) {
                AccessConditions conditions = AccessConditions.of(data, data, data, trailer);
                for (String column : OPERATIONS) {
                    String sheet = DataSheet.cell(DataSheet.DATA_CONDITIONS, data.bits(), column);
                    String usable = DataSheet.usable(sheet, trailer.bits());
                    assertThat(data.usable(operation(column), trailer).notation())
                            .as("%s %s %s", data, trailer, column)
                            .isEqualTo(usable);
                    for (int group = 0; group < 3; group++) {
                        assertThat(conditions
                                        .permission(group, operation(column))
                                        .notation())
                                .isEqualTo(sheet);
                        assertThat(conditions.usable(group, operation(column)).notation())
                                .isEqualTo(usable);
                    }
                }
            }
        }
    }

    @Test
    void key_B_is_readable_exactly_where_the_data_sheet_says() {
        for (TrailerCondition condition : TrailerCondition.values()) {
            assertThat(condition.keyBReadable())
                    .as("%s", condition)
                    .isEqualTo(DataSheet.cell(DataSheet.KEY_B_READABLE, condition.bits(), "keyB")
                            .equals("readable"));
        }
    }

    @Test
    void the_number_of_a_condition_is_its_three_bits() {
        for (int code = 0; code < 8; code++) {
            assertThat(DataCondition.of(code).code()).isEqualTo(code);
            assertThat(TrailerCondition.of(code).code()).isEqualTo(code);
        }
    }

    @Test
    void a_permission_allows_the_keys_in_its_notation_and_no_other() {
        for (Permission permission : Permission.values()) {
            boolean keyA = permission.notation().contains("A");
            boolean keyB = permission.notation().contains("B");
            assertThat(permission.allows(KeyType.A)).isEqualTo(keyA);
            assertThat(permission.allows(KeyType.B)).isEqualTo(keyB);
            assertThat(Permission.of(keyA, keyB)).isEqualTo(permission);
            assertThat(permission.withoutKeyB().notation())
                    .isEqualTo(DataSheet.cell(DataSheet.WITHOUT_KEY_B, permission.notation(), "usable"));
        }
    }

    @Test
    void key_types_have_the_commands_of_the_air_interface() {
        assertThat(KeyType.A.code()).isEqualTo(0x60);
        assertThat(KeyType.B.code()).isEqualTo(0x61);
    }

    private static String trailerCell(TrailerCondition condition, TrailerField field, String right) {
        String part = switch (field) {
            case KEY_A -> "keyA.";
            case ACCESS -> "access.";
            case KEY_B -> "keyB.";
        };
        return DataSheet.cell(DataSheet.TRAILER_CONDITIONS, condition.bits(), part + right);
    }

    private static Operation operation(String column) {
        return switch (column) {
            case "read" -> Operation.READ;
            case "write" -> Operation.WRITE;
            case "increment" -> Operation.INCREMENT;
            case "decrement" -> Operation.DECREMENT;
            default -> throw new IllegalArgumentException(column);
        };
    }
}
