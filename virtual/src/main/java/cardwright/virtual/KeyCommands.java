package cardwright.virtual;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.KeyPlace;
import cardwright.card.ReaderDialect;
import cardwright.card.Refusal;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Load Keys and General Authenticate.
///
/// ```
/// Load Keys             FF 82 KS KN 06 | k0 … k5
/// General Authenticate  FF 86 00 00 05 | 01 block-MSB block-LSB key-type KN
/// … of PC/SC 2.01       FF 88 block-MSB block-LSB key-type KN
/// ```
///
/// Source: PC/SC Part 3, 3.2.2.1.4 and 3.2.2.1.6.
final class KeyCommands {
    private static final int READER_KEY = 0x80;
    private static final int SECURED = 0x40;
    private static final int NON_VOLATILE = 0x20;
    private static final int OLD_LENGTH = 6;

    private final ReaderState reader;

    KeyCommands(ReaderState reader) {
        this.reader = reader;
    }

    ResponseApdu loadKeys(CommandApdu command) {
        List<KeyPlace> places = new ArrayList<>();
        for (KeyPlace place : reader.dialect().keyPlaces()) {
            if (place.structure() == command.p1()) {
                places.add(place);
            }
        }
        if (places.isEmpty()) {
            return reader.refuse(structureRefusal(command.p1()));
        }
        for (KeyPlace place : places) {
            if (place.has(command.p2())) {
                return load(command, place);
            }
        }
        return reader.refuse(Refusal.LOAD_SLOT);
    }

    private ResponseApdu load(CommandApdu command, KeyPlace place) {
        if (command.dataLength() != Key.LENGTH) {
            return reader.refuse(Refusal.LOAD_LENGTH);
        }
        if (command.le() != 0) {
            return reader.refuse(Refusal.LENGTH);
        }
        reader.keys().load(command.p2(), Key.of(command.data()), place.isNonVolatile());
        return reader.done();
    }

    /// Why no place has this key structure; if one of the same kind of memory is there, the bits below are
    /// wrong.
    private Refusal structureRefusal(int structure) {
        if ((structure & READER_KEY) != 0) {
            return Refusal.LOAD_READER_KEY;
        }
        if ((structure & SECURED) != 0) {
            return Refusal.LOAD_SECURED;
        }
        boolean nonVolatile = (structure & NON_VOLATILE) != 0;
        for (KeyPlace place : reader.dialect().keyPlaces()) {
            if (place.isNonVolatile() == nonVolatile) {
                return Refusal.PARAMETERS;
            }
        }
        return nonVolatile ? Refusal.LOAD_NON_VOLATILE : Refusal.LOAD_VOLATILE;
    }

    ResponseApdu generalAuthenticate(CommandApdu command) {
        if (command.p1() != 0 || command.p2() != 0) {
            return reader.refuse(Refusal.PARAMETERS);
        }
        if (command.dataLength() != 5 || command.le() != 0) {
            return reader.refuse(Refusal.LENGTH);
        }
        if (command.dataAt(0) != 1) {
            return reader.refuse(Refusal.FUNCTION);
        }
        return authenticate(command.dataAt(1) << 8 | command.dataAt(2), command.dataAt(3), command.dataAt(4));
    }

    ResponseApdu oldAuthenticate(CommandApdu command) {
        byte[] bytes = command.toBytes();
        return bytes.length == OLD_LENGTH
                ? authenticate(command.p1() << 8 | command.p2(), bytes[4] & 0xFF, bytes[5] & 0xFF)
                : reader.refuse(Refusal.LENGTH);
    }

    private ResponseApdu authenticate(int blockNumber, int keyTypeCode, int slot) {
        if (keyTypeCode != KeyType.A.code() && keyTypeCode != KeyType.B.code()) {
            return reader.refuse(Refusal.AUTHENTICATE_KEY_TYPE);
        }
        KeyType keyType = keyTypeCode == KeyType.A.code() ? KeyType.A : KeyType.B;
        List<Integer> slots = loadedSlots(keyType, slot);
        if (slots.isEmpty()) {
            return reader.refuse(Refusal.AUTHENTICATE_SLOT);
        }
        Optional<Key> key =
                slots.stream().map(reader.keys()::key).flatMap(Optional::stream).findFirst();
        if (key.isEmpty()) {
            return reader.refuse(Refusal.AUTHENTICATE_EMPTY_SLOT);
        }
        Optional<BlockNumber> block = reader.block(blockNumber);
        if (block.isEmpty()) {
            return reader.refuse(Refusal.NO_BLOCK);
        }
        return reader.field().authenticate(block.get(), keyType, key.get())
                ? reader.done()
                : reader.cardRefused(Refusal.AUTHENTICATE_KEY);
    }

    /// The slots a key of this type can have been loaded into that General Authenticate calls by this number:
    /// as a rule the slot itself; with SCM and Identiv it is 01 for 60 and 61.
    private List<Integer> loadedSlots(KeyType keyType, int slot) {
        ReaderDialect dialect = reader.dialect();
        List<Integer> slots = new ArrayList<>();
        for (KeyPlace place : dialect.keyPlaces()) {
            for (int loaded = place.firstSlot(); loaded <= place.lastSlot(); loaded++) {
                boolean fits = !place.slotIsKeyType() || loaded == keyType.code();
                if (fits && dialect.authenticateSlot(loaded) == slot) {
                    slots.add(loaded);
                }
            }
        }
        return slots;
    }
}
