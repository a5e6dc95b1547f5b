package cardwright.mifare;

import static cardwright.mifare.Permission.A;
import static cardwright.mifare.Permission.A_OR_B;
import static cardwright.mifare.Permission.B;
import static cardwright.mifare.Permission.NEVER;

import cardwright.text.InvalidInput;

/// The eight access conditions of a sector trailer, named by their bits C1 C2 C3. Key A can be read under none of them.
///
/// Source: 1K data sheet, 8.7.2, table 7. The order of the constants is that of the number C1 C2 C3.
public enum TrailerCondition {
    /// 000: key A changes both keys; access bits frozen; key B readable.
    C000(A, A, NEVER, A, A),
    /// 001: key A changes everything; key B readable; the transport configuration.
    C001(A, A, A, A, A),
    /// 010: nothing can be changed; key B readable.
    C010(NEVER, A, NEVER, A, NEVER),
    /// 011: key B changes everything.
    C011(B, A_OR_B, B, NEVER, B),
    /// 100: key B changes both keys; access bits frozen.
    C100(B, A_OR_B, NEVER, NEVER, B),
    /// 101: key B changes the access bits; keys frozen.
    C101(NEVER, A_OR_B, B, NEVER, NEVER),
    /// 110: nothing can be changed.
    C110(NEVER, A_OR_B, NEVER, NEVER, NEVER),
    /// 111: nothing can be changed.
    C111(NEVER, A_OR_B, NEVER, NEVER, NEVER);

    private static final TrailerCondition[] BY_CODE = values();

    private final String bits;
    private final int code;
    private final Permission keyAWrite;
    private final Permission accessRead;
    private final Permission accessWrite;
    private final Permission keyBRead;
    private final Permission keyBWrite;

    TrailerCondition(
            Permission keyAWrite,
            Permission accessRead,
            Permission accessWrite,
            Permission keyBRead,
            Permission keyBWrite) {
        this.bits = name().substring(1);
        this.code = ConditionBits.parse(bits);
        this.keyAWrite = keyAWrite;
        this.accessRead = accessRead;
        this.accessWrite = accessWrite;
        this.keyBRead = keyBRead;
        this.keyBWrite = keyBWrite;
    }

    /// The condition with these bits: C1 × 4 + C2 × 2 + C3, 0 to 7.
    public static TrailerCondition of(int code) {
        return BY_CODE[code];
    }

    /// The condition whose bits a person typed, C1 first: `110`.
    ///
    /// @throws InvalidInput if they are not three digits 0 or 1
    public static TrailerCondition parse(String bits) {
        return BY_CODE[ConditionBits.parse(bits)];
    }

    /// The bits as a number: C1 × 4 + C2 × 2 + C3.
    public int code() {
        return code;
    }

    /// The bits as they are written down, C1 first: `011`.
    public String bits() {
        return bits;
    }

    /// Which keys may read a part of the trailer.
    public Permission read(TrailerField field) {
        return switch (field) {
            case KEY_A -> NEVER;
            case ACCESS -> accessRead;
            case KEY_B -> keyBRead;
        };
    }

    /// Which keys may write a part of the trailer.
    public Permission write(TrailerField field) {
        return switch (field) {
            case KEY_A -> keyAWrite;
            case ACCESS -> accessWrite;
            case KEY_B -> keyBWrite;
        };
    }

    /// Which keys reading a part really works with: where key B can be read, it opens nothing.
    public Permission usableRead(TrailerField field) {
        return keyBReadable() ? read(field).withoutKeyB() : read(field);
    }

    /// Which keys writing a part really works with: where key B can be read, it opens nothing.
    public Permission usableWrite(TrailerField field) {
        return keyBReadable() ? write(field).withoutKeyB() : write(field);
    }

    /// Whether key B can be read, which makes it six bytes of data: it authenticates, but every command after that is
    /// refused (1K data sheet, table 8, footnote 1). So under 000, 001 and 010.
    public boolean keyBReadable() {
        return keyBRead != NEVER;
    }
}
