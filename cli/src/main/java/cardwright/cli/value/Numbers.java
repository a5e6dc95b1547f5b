package cardwright.cli.value;

import cardwright.cli.words.CliTexts;
import cardwright.text.InvalidInput;

/// The numbers that people type for values.
public final class Numbers {
    private Numbers() {}

    /// A value, -2147483648 to 2147483647.
    ///
    /// @throws InvalidInput if it is none
    public static int value(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput(CliTexts.valueNotANumber(text));
        }
    }

    /// What is added or taken, 1 to 2147483647.
    ///
    /// @throws InvalidInput if it is none
    static int amount(String text) {
        int amount = value(text);
        if (amount < 1) {
            throw new InvalidInput(CliTexts.valueNotAnAmount(text));
        }
        return amount;
    }

    /// An address byte, 0 to 255.
    ///
    /// @throws InvalidInput if it is none
    public static int address(String text) {
        try {
            int address = Integer.parseInt(text);
            if (address >= 0 && address <= 0xFF) {
                return address;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new InvalidInput(CliTexts.valueNotAnAddress(text));
    }
}
