package cardwright.dump;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.List;

/// Something to be said when a dump file was read or written: what the format could not hold, and what was
/// put where nothing was known. Never holds a key.
public sealed interface DumpNote {
    /// The note in words.
    Text text();

    /// Whether something that was known is not in what was written.
    default boolean isLoss() {
        return true;
    }

    /// The two sectors, eight blocks, that only the maker can use and that some dumps of EV1 1K cards have
    /// after block 63. They are no part of the card's image; formats that know them keep them.
    ///
    /// @param isLoss whether they were left out
    record HiddenSectors(boolean isLoss) implements DumpNote {
        @Override
        public Text text() {
            return isLoss ? CoreTexts.dumpHiddenLost() : CoreTexts.dumpHidden();
        }
    }

    /// The file does not tell the card's type: it was taken to be the smallest that has the file's sectors.
    ///
    /// @param type the type it was taken for
    record TypeAssumed(CardType type) implements DumpNote {
        @Override
        public Text text() {
            return CoreTexts.dumpTypeAssumed(type.shortName());
        }

        @Override
        public boolean isLoss() {
            return false;
        }
    }

    /// The format has places for UID, ATQA and SAK, and not all were known: what is usual for the type, and
    /// the UID that block 0 begins with, was written.
    ///
    /// @param uid the UID that was written
    /// @param atqa the ATQA that was written
    /// @param sak the SAK that was written
    record IdentityAssumed(Uid uid, int atqa, int sak) implements DumpNote {
        @Override
        public Text text() {
            return CoreTexts.dumpIdentityAssumed(uid.hex(), Hex.ofShort(atqa), Hex.ofByte(sak));
        }

        @Override
        public boolean isLoss() {
            return false;
        }
    }

    /// The format has no place for ATQA and SAK.
    record NoPlaceForAnswers() implements DumpNote {
        @Override
        public Text text() {
            return CoreTexts.dumpAnswersLost();
        }
    }

    /// The format has no place for a UID that block 0 does not tell.
    ///
    /// @param uid the UID
    record NoPlaceForUid(Uid uid) implements DumpNote {
        @Override
        public Text text() {
            return CoreTexts.dumpUidLost(uid.hex());
        }
    }

    /// The format has no place for remarks.
    ///
    /// @param count how many lines there were
    record NoPlaceForRemarks(int count) implements DumpNote {
        @Override
        public Text text() {
            return CoreTexts.dumpRemarksLost(count);
        }
    }

    /// The format has no place for other things the file said.
    ///
    /// @param fields their names there
    record NoPlaceForFields(List<String> fields) implements DumpNote {
        /// Fields, at least one; copied.
        public NoPlaceForFields {
            fields = List.copyOf(fields);
        }

        @Override
        public Text text() {
            return CoreTexts.dumpFieldsLost(String.join(", ", fields));
        }
    }

    /// Of these blocks a part is known and a part not. A Flipper takes such a part as unknown altogether; the
    /// bytes are in the file all the same.
    ///
    /// @param blocks the blocks, at least one
    record PartlyKnown(List<BlockNumber> blocks) implements DumpNote {
        /// Blocks; copied.
        public PartlyKnown {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Text text() {
            Text numbers = new TextList(blocks.stream()
                            .map(block -> (Text) language -> block.toString())
                            .toList())
                    .and();
            return CoreTexts.dumpPartlyKnown(numbers);
        }

        @Override
        public boolean isLoss() {
            return false;
        }
    }

    /// Bytes that are not known were written as the fill byte, as was asked for.
    ///
    /// @param count how many
    /// @param fill the byte, 0 to 255
    record Filled(int count, int fill) implements DumpNote {
        @Override
        public Text text() {
            return CoreTexts.dumpFilled(Hex.ofByte(fill), count);
        }

        @Override
        public boolean isLoss() {
            return false;
        }
    }
}
