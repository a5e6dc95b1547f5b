package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.DataCondition;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.Operation;
import cardwright.mifare.Permission;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.TrailerField;
import cardwright.text.Hex;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Access conditions as JSON; `docs/json.md` documents every field. Rights are exactly `A|B`, `A`, `B` or `never`.
public final class AccessJson {
    private AccessJson() {}

    /// Adds the bytes, the three data groups and the trailer to an object.
    ///
    /// @param large whether it is one of the 16-block sectors, where a group is five blocks
    public static Json put(Json json, AccessConditions conditions, Optional<GeneralPurposeByte> gpb, boolean large) {
        TrailerCondition trailer = conditions.trailer();
        return json.put("bytes", Hex.of(conditions.toBytes()))
                .put("gpb", gpb.map(GeneralPurposeByte::toString).orElse(null))
                .array("groups", List.of(0, 1, 2), (group, number) -> group(group, conditions, number, large))
                .put(
                        "trailer",
                        fields -> fields.put("condition", trailer.bits())
                                .put("rights", rights -> trailer(rights, trailer::read, trailer::write))
                                .put("usable", rights -> trailer(rights, trailer::usableRead, trailer::usableWrite)))
                .put("keyBReadable", trailer.keyBReadable());
    }

    private static void group(Json json, AccessConditions conditions, int number, boolean large) {
        DataCondition condition = conditions.data(number);
        json.put("blocks", AccessTables.blocks(number, large))
                .put("condition", condition.bits())
                .put("rights", rights -> data(rights, condition::permission))
                .put("usable", rights -> data(rights, operation -> condition.usable(operation, conditions.trailer())));
    }

    /// Adds the four rights of a data block.
    public static void data(Json json, Function<Operation, Permission> permissions) {
        json.put("read", permissions.apply(Operation.READ).notation())
                .put("write", permissions.apply(Operation.WRITE).notation())
                .put("increment", permissions.apply(Operation.INCREMENT).notation())
                .put("decrement", permissions.apply(Operation.DECREMENT).notation());
    }

    /// Adds the rights of the three parts of a trailer.
    public static void trailer(
            Json json, Function<TrailerField, Permission> read, Function<TrailerField, Permission> write) {
        for (TrailerField field : TrailerField.values()) {
            json.put(
                    name(field),
                    rights -> rights.put("read", read.apply(field).notation())
                            .put("write", write.apply(field).notation()));
        }
    }

    private static String name(TrailerField field) {
        return switch (field) {
            case KEY_A -> "keyA";
            case ACCESS -> "access";
            case KEY_B -> "keyB";
        };
    }
}
