package cardwright.card;

import cardwright.apdu.StatusWord;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.words.CoreTexts;

/// A sector did not accept a key. "Not this key, try the next" is this type; the card may need
/// [CardConnection#reconnect] first.
public final class AuthenticationRefused extends CardException {
    private static final long serialVersionUID = 1L;

    private final transient SectorNumber sector;
    private final KeyType keyType;
    private final transient StatusWord status;

    /// The sector refused a key of this type; the reader said so with this status word.
    public AuthenticationRefused(SectorNumber sector, KeyType keyType, StatusWord status) {
        super(CoreTexts.cardAuthenticationRefused(sector, keyType, status));
        this.sector = sector;
        this.keyType = keyType;
        this.status = status;
    }

    /// The sector that refused.
    public SectorNumber sector() {
        return sector;
    }

    /// The type of the key it refused.
    public KeyType keyType() {
        return keyType;
    }

    /// The reader's status word: `63 00`, `69 82` or `69 83`, by dialect.
    public StatusWord status() {
        return status;
    }
}
