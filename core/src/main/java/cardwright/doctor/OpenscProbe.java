package cardwright.doctor;

import cardwright.apdu.CommandApdu;
import cardwright.text.Hex;
import java.util.ArrayList;
import java.util.List;

/// A command opensc-tool sends by itself, before the user's first, to find out what kind of card lies there.
///
/// @param driver the card driver of OpenSC that asks
/// @param command what it sends
/// @param after whether it is sent only if the one before was answered 90 00
record OpenscProbe(String driver, CommandApdu command, boolean after) {
    /// What OpenSC 0.27.1 sends for a MIFARE Classic, whose ATR says it is a storage card, in this order:
    /// 44 commands. Drivers that go by the ATR alone send nothing. Source: measured on pcsc-lite 1.9.9 with
    /// a virtual card that logs its commands, compared with the sources (commit 14c80b0); Debian's 0.23.0
    /// sends 47.
    static final List<OpenscProbe> CURRENT = current();

    /// By these, OpenSC 0.12.2 and 0.13.0 guess the class byte of a card no driver knows: GET RESPONSE in
    /// four classes. The first answer other than 6E xx is taken; if there is none, or the card is lost,
    /// opensc-tool ends with "Card is invalid or cannot be handled". Source: measured with 0.12.2, sources
    /// of both.
    static final List<OpenscProbe> CLASS_GUESS = List.of(
            probe("default", "00C0000000"),
            probe("default", "C0C0000000"),
            probe("default", "B0C0000000"),
            probe("default", "A0C0000000"));

    private static List<OpenscProbe> current() {
        List<OpenscProbe> all = new ArrayList<>(List.of(
                probe("coolkey", "00A4040007627601FF000000"),
                followUp("coolkey", "B03C010000"),
                probe("muscle", "00A4040006A00000000101"),
                followUp("muscle", "B03C000040"),
                probe("sc-hsm", "00A404000BE82B0601040181C31F020100"),
                probe("setcos", "00CADF3005"),
                probe("PIV-II", "00A4040009A0000003080000100000"),
                probe("cac", "00A4040C07A000000116DB0000"),
                probe("cac", "00A4040C07A000000079100000")));
        series(all, "cac", "00A4040C07A00000007901");
        all.add(probe("isoApplet", "00A4040C0CF276A288BCFBA69D34F31001"));
        all.add(probe("gids", "00A4040009A0000003974254465900"));
        all.add(probe("openpgp", "00A4040006D2760001240100"));
        all.add(probe("jpki", "00A4040C0AD392F000260100000001"));
        all.add(probe("npa", "00A4000C023F00"));
        series(all, "cac1", "00A4040007A00000007901");
        return List.copyOf(all);
    }

    /// Sixteen applications that differ in their last byte, 00 to 0F, each with Le 00.
    private static void series(List<OpenscProbe> all, String driver, String begin) {
        for (int last = 0; last <= 0x0F; last++) {
            all.add(probe(driver, begin + Hex.ofByte(last) + "00"));
        }
    }

    private static OpenscProbe probe(String driver, String hex) {
        return new OpenscProbe(driver, CommandApdu.parse(hex), false);
    }

    private static OpenscProbe followUp(String driver, String hex) {
        return new OpenscProbe(driver, CommandApdu.parse(hex), true);
    }
}
