package cardwright.card;

/// The bytes by which a reader family takes increment and decrement. PC/SC Part 3 has none before its
/// Amendment 1, so each maker made its own.
///
/// | form | increment, decrement | amount |
/// |---|---|---|
/// | [#ACS_D7] | `FF D7 00 blk 05 01 v3 v2 v1 v0`, `02` for decrement | most significant first |
/// | [#IDENTIV_F0] | `FF F0 00 blk 06 C1 blk v0 v1 v2 v3`, `C0` for decrement | least significant first |
/// | [#FEITIAN_FC] | `FF FC 00 00 06 C1 blk v0 v1 v2 v3`, `C0` for decrement | least significant first |
/// | [#OMNIKEY_D4_D8] | `FF D4 00 blk 04 v0 v1 v2 v3`, `D8` for decrement | least significant first |
/// | [#PART3_C2] | `FF C2 00 03 0B A0 09 80 01 blk 81 04 v0 v1 v2 v3 00`, `A1` | least significant first |
///
/// In every form the reader transfers the result back to the block by itself. Where sources disagree: the
/// manuals of SCL01x and SCM3712 print C0 and C1 of FF F0 swapped, the uTrust manual and libLogicalAccess as
/// here; the guide of the OMNIKEY 5x21 shows one byte of amount, libLogicalAccess sends four.
///
/// Sources: ACR122U API v2.04, 5.5; uTrust 4701F manual 6.2.9; R502 manual 1.4, 6.5; libLogicalAccess.
public enum ValueForm {
    /// No value commands: read the block, compute, and write it back.
    NONE,
    /// ACS: `FF D7`, which also stores a value, restores it to another block and, as `FF B1`, reads it.
    ACS_D7,
    /// SCM and Identiv: `FF F0`.
    IDENTIV_F0,
    /// Feitian: `FF FC`.
    FEITIAN_FC,
    /// OMNIKEY 5x21, 5022 and 5023: `FF D4` and `FF D8`.
    OMNIKEY_D4_D8,
    /// PC/SC Part 3, Amendment 1, 3.2.2.1.10: `FF C2 00 03`.
    PART3_C2;

    /// Whether the reader has a command that restores a value and transfers it to another block. Amendment 1 of
    /// PC/SC Part 3 has none, and no manual of the others names one.
    public boolean restores() {
        return this == ACS_D7;
    }
}
