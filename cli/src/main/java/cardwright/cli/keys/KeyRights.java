package cardwright.cli.keys;

import cardwright.cli.words.CliMessages;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.TrailerField;

/// What one key may really do in a sector, in a few signs.
///
/// @param access the sector's access conditions
/// @param type which of its keys
record KeyRights(AccessConditions access, KeyType type) {
    /// Reading, writing, incrementing and decrementing blocks of a data group: `rw+-`, a dot for what it
    /// may not.
    String data(int group) {
        StringBuilder signs = new StringBuilder();
        for (Operation operation : Operation.values()) {
            signs.append(access.usable(group, operation).allows(type) ? sign(operation) : '.');
        }
        return signs.toString();
    }

    private static char sign(Operation operation) {
        return switch (operation) {
            case READ -> 'r';
            case WRITE -> 'w';
            case INCREMENT -> '+';
            case DECREMENT -> '-';
        };
    }

    /// What of the trailer it may change, in words.
    String trailer(CliMessages m) {
        StringBuilder fields = new StringBuilder();
        for (TrailerField field : TrailerField.values()) {
            if (access.trailer().usableWrite(field).allows(type)) {
                fields.append(fields.isEmpty() ? "" : ", ").append(name(field, m));
            }
        }
        return fields.isEmpty() ? m.permissionNever() : fields.toString();
    }

    private static String name(TrailerField field, CliMessages m) {
        return switch (field) {
            case KEY_A -> m.fieldKeyA();
            case ACCESS -> m.fieldAccess();
            case KEY_B -> m.fieldKeyB();
        };
    }
}
