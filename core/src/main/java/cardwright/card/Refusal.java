package cardwright.card;

import cardwright.apdu.StatusWord;

/// A reason why a reader refuses a storage-card command, with the status word PC/SC Part 3 gives it. Reader
/// families answer otherwise: [ReaderDialect#status].
///
/// Source: PC/SC Part 3, 3.2.2.1.3 to 3.2.2.1.9, as the manuals of ACS, Gemalto, SCM and SpringCard quote it.
/// Where it names several status words for one reason, the constant says which is followed.
public enum Refusal {
    /// Load Keys: a reader key (bit 7 of the key structure) is not supported.
    LOAD_READER_KEY(0x6983),
    /// Load Keys: a key that comes encrypted (bit 6) is not supported.
    LOAD_SECURED(0x6985),
    /// Load Keys: there is no volatile memory (bit 5 clear).
    LOAD_VOLATILE(0x6986),
    /// Load Keys: there is no non-volatile memory (bit 5 set).
    LOAD_NON_VOLATILE(0x6987),
    /// Load Keys: there is no such slot.
    LOAD_SLOT(0x6988),
    /// Load Keys: the key does not have 6 bytes.
    LOAD_LENGTH(0x6989),
    /// General Authenticate: the card did not accept the key, or did not answer. Part 3 leaves open which of
    /// 63 00, 69 82 and 69 83 it is; 69 83 ("authentication cannot be done") is followed.
    AUTHENTICATE_KEY(0x6983),
    /// General Authenticate: the slot is empty, or its key is of the other type.
    AUTHENTICATE_EMPTY_SLOT(0x6984),
    /// General Authenticate: the key type is neither 60 nor 61.
    AUTHENTICATE_KEY_TYPE(0x6986),
    /// General Authenticate: there is no such slot.
    AUTHENTICATE_SLOT(0x6988),
    /// Read Binary, Update Binary or a value command in a sector that is not authenticated.
    NOT_AUTHENTICATED(0x6982),
    /// Read Binary: the access conditions forbid it with this key.
    READ_FORBIDDEN(0x6982),
    /// Update Binary or a value command: the access conditions forbid it with this key.
    WRITE_FORBIDDEN(0x6982),
    /// A value command on a block that holds no value, or whose result has no room in 32 bits. No source
    /// names a status word; 69 81 ("command incompatible") is ours.
    NOT_A_VALUE(0x6981),
    /// The card has no such block.
    NO_BLOCK(0x6A82),
    /// Lc or Le is wrong.
    LENGTH(0x6700),
    /// P1 or P2 is wrong.
    PARAMETERS(0x6B00),
    /// The function does not exist for this card: the ATS of a MIFARE Classic.
    FUNCTION(0x6A81),
    /// The instruction is unknown.
    INSTRUCTION(0x6D00),
    /// The class is not FF: a command meant for another kind of card.
    CLASS(0x6E00);

    private final int standard;

    Refusal(int standard) {
        this.standard = standard;
    }

    /// The status word PC/SC Part 3 gives this reason.
    public StatusWord standard() {
        return StatusWord.of(standard);
    }
}
