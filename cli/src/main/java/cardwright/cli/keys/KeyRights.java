package cardwright.cli.keys;

import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.TrailerField;
import cardwright.text.Language;
import cardwright.text.Text;
import cardwright.text.TextList;
import java.util.ArrayList;
import java.util.List;

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
    String trailer(Language language) {
        List<Text> fields = new ArrayList<>();
        for (TrailerField field : TrailerField.values()) {
            if (access.trailer().usableWrite(field).allows(type)) {
                fields.add(name(field));
            }
        }
        return fields.isEmpty()
                ? CliMessages.in(language).permissionNever()
                : new TextList(fields).and().in(language);
    }

    private static Text name(TrailerField field) {
        return switch (field) {
            case KEY_A -> CliTexts.fieldKeyA();
            case ACCESS -> CliTexts.fieldAccess();
            case KEY_B -> CliTexts.fieldKeyB();
        };
    }
}
