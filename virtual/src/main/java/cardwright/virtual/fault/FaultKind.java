package cardwright.virtual.fault;

import cardwright.apdu.StatusWord;
import cardwright.mifare.Block;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Nearest;
import cardwright.text.Text;
import cardwright.virtual.words.VirtualTexts;
import java.util.ArrayList;
import java.util.List;

/// The faults that options can name, with what a person should know of each.
public enum FaultKind {
    /// [ForeignUpsets].
    FOREIGN_UPSETS("foreign-upsets", ""),
    /// [ForeignAnswers].
    FOREIGN_SW("foreign-sw", "6E00"),
    /// [DropAt].
    DROP_AT("drop-at", "N"),
    /// [TornWrite].
    TORN_WRITE("torn-write", "N[:BYTES]"),
    /// [Mute].
    MUTE("mute", "N"),
    /// [Slow].
    SLOW("slow", "MS"),
    /// [ForgetsKeys].
    FORGETS_KEYS("forgets-keys", ""),
    /// [Flaky].
    FLAKY("flaky", "PERCENT"),
    /// [ClearsOnReset].
    CLEARS_ON_RESET("clears-on-reset", "");

    static final String ALTERNATING = "alternating";

    private static final int MAX_COMMAND = 999_999;

    private final String id;
    private final String argument;

    FaultKind(String id, String argument) {
        this.id = id;
        this.argument = argument;
    }

    /// The fault's name in options, e.g. `drop-at`.
    public String id() {
        return id;
    }

    /// How the fault is written, with a word for its argument if it takes one: `drop-at=N`.
    public String synopsis() {
        return argument.isEmpty() ? id : id + "=" + argument;
    }

    /// What it does, in one sentence.
    public Text description() {
        return switch (this) {
            case FOREIGN_UPSETS -> VirtualTexts.faultForeignUpsets();
            case FOREIGN_SW -> VirtualTexts.faultForeignSw();
            case DROP_AT -> VirtualTexts.faultDropAt();
            case TORN_WRITE -> VirtualTexts.faultTornWrite();
            case MUTE -> VirtualTexts.faultMute();
            case SLOW -> VirtualTexts.faultSlow();
            case FORGETS_KEYS -> VirtualTexts.faultForgetsKeys();
            case FLAKY -> VirtualTexts.faultFlaky();
            case CLEARS_ON_RESET -> VirtualTexts.faultClearsOnReset();
        };
    }

    /// The fault a notation stands for, e.g. `foreign-upsets` or `drop-at=3`; the inverse of
    /// [Fault#notation].
    ///
    /// @throws InvalidInput if there is no such fault, naming the nearest, or its argument is wrong or
    ///     missing
    public static Fault parse(String notation) {
        int equals = notation.indexOf('=');
        String id = equals < 0 ? notation : notation.substring(0, equals);
        String value = equals < 0 ? "" : notation.substring(equals + 1);
        FaultKind kind = byId(id);
        if (kind.argument.isEmpty() != (equals < 0)) {
            throw kind.invalid(notation);
        }
        return kind.make(value);
    }

    private static FaultKind byId(String id) {
        List<String> ids = new ArrayList<>();
        for (FaultKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
            ids.add(kind.id);
        }
        Text hint = Nearest.of(id, ids).hint();
        throw new InvalidInput(VirtualTexts.faultUnknown(id, hint));
    }

    private Fault make(String value) {
        return switch (this) {
            case FOREIGN_UPSETS -> new ForeignUpsets();
            case FOREIGN_SW -> foreignAnswers(value);
            case DROP_AT -> new DropAt(number(value, 1, MAX_COMMAND));
            case TORN_WRITE -> tornWrite(value);
            case MUTE -> new Mute(number(value, 1, MAX_COMMAND));
            case SLOW -> new Slow(number(value, 1, Slow.MAX_MILLISECONDS));
            case FORGETS_KEYS -> new ForgetsKeys();
            case FLAKY -> new Flaky(number(value, 0, 100));
            case CLEARS_ON_RESET -> new ClearsOnReset();
        };
    }

    private Fault tornWrite(String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? new TornWrite(number(value, 1, MAX_COMMAND))
                : new TornWrite(
                        number(value, value.substring(0, colon), 1, MAX_COMMAND),
                        number(value, value.substring(colon + 1), 0, Block.LENGTH));
    }

    private Fault foreignAnswers(String value) {
        if (value.equals(ALTERNATING)) {
            return ForeignAnswers.ALTERNATING;
        }
        byte[] status = value.length() == 4 ? Hex.parse(value) : new byte[0];
        if (status.length != 2) {
            throw invalid(id + "=" + value);
        }
        return ForeignAnswers.always(StatusWord.of((status[0] & 0xFF) << 8 | (status[1] & 0xFF)));
    }

    private int number(String value, int min, int max) {
        return number(value, value, min, max);
    }

    private int number(String value, String digits, int min, int max) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 6) {
                throw invalid(id + "=" + value);
            }
            number = number * 10 + digit;
        }
        if (digits.isEmpty() || number < min || number > max) {
            throw invalid(id + "=" + value);
        }
        return number;
    }

    private InvalidInput invalid(String notation) {
        return new InvalidInput(VirtualTexts.faultInvalid(notation, synopsis(), description()));
    }

    static void requireCommandNumber(int command) {
        if (command < 1) {
            throw new IllegalArgumentException("commands are numbered from 1, not " + command);
        }
    }
}
