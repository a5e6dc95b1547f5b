package cardwright.selftest;

import cardwright.lint.Finding;
import cardwright.lint.FindingId;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Key;
import cardwright.mifare.MalformedAccessBytes;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.util.List;

/// Texts: hexadecimal there and back, errors that hide keys, findings in both languages.
final class TextChecks {
    private TextChecks() {}

    static void run(Checks checks) {
        for (int value = 0; value < 256; value++) {
            String hex = Hex.ofByte(value);
            checks.equal("byte " + hex + " there and back", value, Hex.parse(hex)[0] & 0xFF);
        }
        checks.equal(
                "a key does not print itself",
                false,
                Key.parse("A0A1A2A3A4A5").toString().contains("A0"));
        checks.equal(
                "a key of five bytes is refused without being repeated",
                false,
                refusal("A0A1A2A3A4").contains("A0"));
        tutorial(checks);
    }

    private static String refusal(String key) {
        try {
            return Key.parse(key).toString();
        } catch (InvalidInput e) {
            return e.text().in(Language.ZH);
        }
    }

    /// The published tutorial that recommends `E8 73 C1 69`.
    private static void tutorial(Checks checks) {
        List<Finding> findings = Lint.conditions(AccessConditions.parse(0xE8, 0x73, 0xC1));
        checks.equal(
                "the tutorial's trailer is found out",
                FindingId.KEY_B_READABLE_BUT_NEEDED,
                findings.getFirst().id());
        for (Language language : Language.values()) {
            String message = findings.getFirst().message().in(language);
            checks.equal("the way out is named in " + language, true, message.contains("011"));
        }
        try {
            AccessConditions.parse(0xFF, 0x07, 0x81);
            checks.equal("malformed access bytes are refused", "refused", "taken");
        } catch (MalformedAccessBytes e) {
            checks.equal(
                    "malformed access bytes are refused in Chinese",
                    true,
                    e.text().in(Language.ZH).contains("扇区"));
        }
    }
}
