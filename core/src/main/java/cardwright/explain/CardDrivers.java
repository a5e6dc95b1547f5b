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
    private static final List<String> BEGINNINGS = List.of(
            "00A4040007627601FF000000",
            "00A4040006A00000000101",
            "00A404000BE82B0601040181C31F0201",
            "00A4040C0FD23300000045737445494420",
            "00A4040009A000000308000010",
            "00A4040C07A000000116DB00",
            "00A4040C07A00000007910",
            "00A4040C07A00000007901",
            "00A4040C0CF276A288BCFBA69D34F31001",
            "00A4040009A0000003974254465900",
            "00A4040006D27600012401",
            "00A4040C0AD392F000260100000001",
            "00A4000C023F00",
            "00A4040007A00000007901",
            "00CADF30",
            "00CB3FFF035C017E",
            "00C0000000",
            "C0C0000000",
            "B0C0000000",
            "A0C0000000",
            "B03C0");

    private CardDrivers() {}

    /// Whether a card driver sends this to find out whose card it is.
    static boolean guesses(byte[] command) {
        if (command.length == 0 || command[0] == (byte) 0xFF) {
            return false;
        }
        String hex = Hex.of(command, 0, Math.min(command.length, 32), "");
        for (String beginning : BEGINNINGS) {
            if (hex.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
