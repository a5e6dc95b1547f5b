package cardwright.write;

import cardwright.card.AuthenticationRefused;
import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.ClassicCard;
import cardwright.card.CommandRefused;
import cardwright.card.KeyRing;
import cardwright.keys.KeyMap;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A card as it is now, as far as a job touched it: read with the keys that its journal knows.
///
/// @param image what was read, keys included
/// @param keys the keys that open it
record TouchedCard(CardImage image, KeyMap keys) {
    static TouchedCard read(JournalLog log, CardSession session) throws CardException {
        TouchedCard card = new TouchedCard(CardImage.unknown(log.plan().type()), KeyMap.EMPTY);
        Set<SectorNumber> sectors = new TreeSet<>();
        log.plan().steps().forEach(step -> sectors.add(step.block().sector()));
        for (SectorNumber sector : sectors) {
            TouchedCard before = card;
            card = session.unit(present -> before.with(log, sector, present));
        }
        return card;
    }

    private TouchedCard with(JournalLog log, SectorNumber sector, ClassicCard card) throws CardException {
        Optional<Key> keyA = find(card, sector, KeyType.A, JournalKeys.of(log, sector, KeyType.A));
        Optional<Key> keyB = find(card, sector, KeyType.B, JournalKeys.of(log, sector, KeyType.B));
        PartialBlock trailer = trailer(card, sector, keyA, keyB);
        CardImage read = image.with(sector.trailer(), trailer);
        Optional<AccessConditions> access = SectorTrailer.conditions(trailer);
        if (access.isPresent()) {
            SectorRights rights = new SectorRights(access.get(), keyA, keyB);
            read = data(card, sector, rights, read);
        }
        KeyMap found = keys;
        if (keyA.isPresent()) {
            found = found.with(sector, KeyType.A, keyA.get(), "journal");
        }
        if (keyB.isPresent()) {
            found = found.with(sector, KeyType.B, keyB.get(), "journal");
        }
        return new TouchedCard(read, found);
    }

    private static Optional<Key> find(ClassicCard card, SectorNumber sector, KeyType type, Collection<Key> candidates)
            throws CardException {
        for (Key candidate : candidates) {
            if (card.opens(sector, type, candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// The trailer as a key shows it, with the keys that were found.
    private static PartialBlock trailer(ClassicCard card, SectorNumber sector, Optional<Key> keyA, Optional<Key> keyB)
            throws CardException {
        PartialBlock trailer = PartialBlock.UNKNOWN;
        Optional<Block> shown = keyA.isPresent()
                ? shown(card, sector.trailer(), KeyType.A, keyA.get())
                : keyB.isPresent() ? shown(card, sector.trailer(), KeyType.B, keyB.get()) : Optional.empty();
        if (shown.isPresent()) {
            boolean readable = SectorTrailer.isKeyBReadable(PartialBlock.of(shown.get()));
            trailer = new PartialBlock(shown.get(), readable ? 0xFFC0 : 0x03C0);
            keyB = readable ? Optional.empty() : keyB;
        }
        if (keyA.isPresent()) {
            trailer = TrailerBytes.with(trailer, KeyType.A, keyA.get());
        }
        return keyB.isPresent() ? TrailerBytes.with(trailer, KeyType.B, keyB.get()) : trailer;
    }

    private static Optional<Block> shown(ClassicCard card, BlockNumber block, KeyType type, Key key)
            throws CardException {
        try {
            return Optional.of(card.read(block, type, key));
        } catch (CommandRefused | AuthenticationRefused refused) {
            return Optional.empty();
        }
    }

    private static CardImage data(ClassicCard card, SectorNumber sector, SectorRights rights, CardImage image)
            throws CardException {
        CardImage read = image;
        for (int i = 0; i < sector.blockCount() - 1; i++) {
            BlockNumber block = sector.block(i);
            Optional<KeyRing.Entry> opener = rights.opener(block, Operation.READ);
            Optional<Block> shown = opener.isPresent()
                    ? shown(card, block, opener.get().type(), opener.get().key())
                    : Optional.empty();
            if (shown.isPresent()) {
                read = read.with(block, shown.get());
            }
        }
        return read;
    }
}
