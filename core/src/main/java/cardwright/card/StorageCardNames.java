package cardwright.card;

import cardwright.text.Hex;
import org.jspecify.annotations.Nullable;

/// What the storage cards are called that a reader names in the ATR it makes up. Source: PC/SC Part 3
/// supplement, as the list of pcsc-tools and the manuals of ACS, Gemalto, SCM and SpringCard give it; the
/// names from F000 on are ACS's own (ACR122U API v2.04, 3.1).
final class StorageCardNames {
    private static final String TABLE = """

            0001 MIFARE Classic 1K
            0002 MIFARE Classic 4K
            0003 MIFARE Ultralight
            0004 SLE 55R
            0006 SR176
            0007 SRI X4K
            0008 AT88RF020
            0009 AT88SC0204CRF
            000A AT88SC0808CRF
            000B AT88SC1616CRF
            000C AT88SC3216CRF
            000D AT88SC6416CRF
            000E SRF55V10P
            000F SRF55V02P
            0010 SRF55V10S
            0011 SRF55V02S
            0012 TAG-IT
            0013 LRI512
            0014 ICODE SLI
            0015 TEMPSENS
            0016 I-CODE 1
            0017 PicoPass 2K
            0018 PicoPass 2KS
            0019 PicoPass 16K
            001A PicoPass 16Ks
            001B PicoPass 16K(8x2)
            001C PicoPass 16KS(8x2)
            001D PicoPass 32KS(16+16)
            001E PicoPass 32KS(16+8x2)
            001F PicoPass 32KS(8x2+16)
            0020 PicoPass 32KS(8x2+8x2)
            0021 LRI64
            0022 I-CODE UID
            0023 I-CODE EPC
            0024 LRI12
            0025 LRI128
            0026 MIFARE Mini
            0027 my-d move (SLE 66R01P)
            0028 my-d NFC (SLE 66RxxP)
            0029 my-d proximity 2 (SLE 66RxxS)
            002A my-d proximity enhanced (SLE 55RxxE)
            002B my-d light (SRF 55V01P)
            002C PJM Stack Tag (SRF 66V10ST)
            002D PJM Item Tag (SRF 66V10IT)
            002E PJM Light (SRF 66V01ST)
            002F Jewel
            0030 Topaz
            0031 AT88SC0104CRF
            0032 AT88SC0404CRF
            0033 AT88RF01C
            0034 AT88RF04C
            0035 I-CODE SL2
            0036 MIFARE Plus 2K (SL1)
            0037 MIFARE Plus 4K (SL1)
            0038 MIFARE Plus 2K (SL2)
            0039 MIFARE Plus 4K (SL2)
            003A MIFARE Ultralight C
            003B FeliCa
            003C Melexis MLX90129
            003D MIFARE Ultralight EV1
            F004 Topaz or Jewel
            F011 FeliCa 212K
            F012 FeliCa 424K
            """;

    private StorageCardNames() {}

    /// The name with this number, 0 to FFFF, or null if none is known.
    static @Nullable String of(int number) {
        int line = TABLE.indexOf("\n" + Hex.ofShort(number) + " ");
        return line < 0 ? null : TABLE.substring(line + 6, TABLE.indexOf('\n', line + 1));
    }
}
