package cardwright.explain;

import cardwright.text.Hex;
import java.util.List;

/// What OpenSC's card drivers send to a card they do not know, to find out whether it is theirs.
///
/// | driver | command |
/// |---|---|
/// | coolkey, muscle, sc-hsm, esteid, PIV-II, cac, isoApplet, gids, openpgp, jpki, npa, cac1 | Select by these names |
/// | setcos | `00 CA DF 30` |
/// | PIV-II of 0.23 | `00 CB 3F FF 03 5C 01 7E` |
/// | default, 0.12 and 0.13 | Get Response with class 00, C0, B0, A0 |
///
/// Source: OpenSC 0.12.2 to 0.27.1, whose commands were read from the wire behind a virtual reader.
final class CardDrivers {
    /// Beginnings of the names that are selected, length byte first.
    private static final List<String> NAMES = List.of(
            "07627601FF000000",
            "06A00000000101",
            "0BE82B0601040181C31F0201",
            "0FD23300000045737445494420",
            "09A000000308000010",
            "07A000000116DB00",
            "07A00000007910",
            "07A00000007901",
            "0CF276A288BCFBA69D34F31001",
            "09A0000003974254465900",
            "06D27600012401",
            "0AD392F000260100000001");

    private static final List<String> OTHERS = List.of(
            "00A4000C023F00",
            "00CADF30",
            "00CB3FFF035C017E",
            "00C0000000",
            "C0C0000000",
            "B0C0000000",
            "A0C0000000",
            "B03C0");

    private static final String SELECT = "00A404";
    private static final int NAME_AT = 4;

    private CardDrivers() {}

    /// Whether a card driver sends this to find out whose card it is.
    static boolean guesses(byte[] command) {
        if (command.length == 0 || command[0] == (byte) 0xFF) {
            return false;
        }
        String hex = Hex.of(command, 0, Math.min(command.length, 32), "");
        if (hex.startsWith(SELECT) && command.length > NAME_AT) {
            String name = hex.substring(2 * NAME_AT);
            return NAMES.stream().anyMatch(name::startsWith);
        }
        return OTHERS.stream().anyMatch(hex::startsWith);
    }
}
