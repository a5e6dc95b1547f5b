package cardwright.mifare;

import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;

/// The three access bits of a group as people type them, C1 first.
final class ConditionBits {
    private ConditionBits() {}

    /// The bits as a number: C1 × 4 + C2 × 2 + C3.
    static int parse(String bits) {
        int code = 0;
        for (int i = 0; i < bits.length(); i++) {
            int bit = bits.charAt(i) - '0';
            code = bit == 0 || bit == 1 ? code * 2 + bit : 8;
        }
        if (bits.length() != 3 || code > 7) {
            throw new InvalidInput(CoreTexts.conditionBitsInvalid(bits));
        }
        return code;
    }
}
