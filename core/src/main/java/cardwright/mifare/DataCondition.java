package cardwright.mifare;

import static cardwright.mifare.Permission.A_OR_B;
import static cardwright.mifare.Permission.B;
import static cardwright.mifare.Permission.NEVER;

import cardwright.text.InvalidInput;

/// The eight access conditions of a data block, named by their bits C1 C2 C3.
///
/// Source: 1K data sheet, 8.7.3, table 8. The order of the constants is that of the number C1 C2 C3.
public enum DataCondition {
    /// 000: everything with either key; the transport configuration.
    C000(A_OR_B, A_OR_B, A_OR_B, A_OR_B),
    /// 001: a value that can only be taken from.
    C001(A_OR_B, NEVER, NEVER, A_OR_B),
    /// 010: read only.
    C010(A_OR_B, NEVER, NEVER, NEVER),
    /// 011: read and written with key B only.
    C011(B, B, NEVER, NEVER),
    /// 100: read with either key, written with key B.
    C100(A_OR_B, B, NEVER, NEVER),
    /// 101: read with key B only, never written.
    C101(B, NEVER, NEVER, NEVER),
    /// 110: a value that key B recharges.
    C110(A_OR_B, B, B, A_OR_B),
    /// 111: closed.
    C111(NEVER, NEVER, NEVER, NEVER);

    private static final DataCondition[] BY_CODE = values();

    private final String bits;
    private final int code;
    private final Permission read;
    private final Permission write;
    private final Permission increment;
    private final Permission decrement;

    DataCondition(Permission read, Permission write, Permission increment, Permission decrement) {
        this.bits = name().substring(1);
        this.code = ConditionBits.parse(bits);
        this.read = read;
        this.write = write;
        this.increment = increment;
        this.decrement = decrement;
    }

    /// The condition with these bits: C1 × 4 + C2 × 2 + C3, 0 to 7.
    public static DataCondition of(int code) {
        return BY_CODE[code];
    }

    /// The condition whose bits a person typed, C1 first: `110`.
    ///
    /// @throws InvalidInput if they are not three digits 0 or 1
    public static DataCondition parse(String bits) {
        return BY_CODE[ConditionBits.parse(bits)];
    }

    /// The bits as a number: C1 × 4 + C2 × 2 + C3.
    public int code() {
        return code;
    }

    /// The bits as they are written down, C1 first: `110`.
    public String bits() {
        return bits;
    }

    /// Which keys the table gives an operation to.
    public Permission permission(Operation operation) {
        return switch (operation) {
            case READ -> read;
            case WRITE -> write;
            case INCREMENT -> increment;
            case DECREMENT -> decrement;
        };
    }

    /// Which keys an operation really works with under a trailer condition: where key B can be read, it opens nothing
    /// (1K data sheet, table 8, footnote 1).
    public Permission usable(Operation operation, TrailerCondition trailer) {
        Permission permission = permission(operation);
        return trailer.keyBReadable() ? permission.withoutKeyB() : permission;
    }
}
