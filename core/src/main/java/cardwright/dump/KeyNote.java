package cardwright.dump;

import cardwright.text.Text;
import cardwright.words.CoreMessages;

/// Something to be said about a key file that was read or is to be written. Never holds a key.
public sealed interface KeyNote {
    /// The note in words.
    Text text();

    /// A binary file of this many keys can be a list as well as all keys A, then all keys B: it was read as
    /// the latter.
    ///
    /// @param keys how many keys it holds
    record Ambiguous(int keys) implements KeyNote {
        @Override
        public Text text() {
            return CoreMessages.text(m -> m.keysAmbiguous(keys));
        }
    }

    /// Keys `FFFFFFFFFFFF` in a binary file stand for unknown keys as well as for the delivery key: they
    /// were taken for the delivery key.
    ///
    /// @param count how many there are
    record MaybeUnknown(int count) implements KeyNote {
        @Override
        public Text text() {
            return CoreMessages.text(m -> m.keysMaybeUnknown(count));
        }
    }

    /// The format has no place for which key belongs where.
    record PlacesLost() implements KeyNote {
        @Override
        public Text text() {
            return CoreMessages.text(CoreMessages::keysPlacesLost);
        }
    }

    /// Keys that are not known were written as `FFFFFFFFFFFF`, which is how the format says so.
    ///
    /// @param count how many
    record UnknownAsDelivered(int count) implements KeyNote {
        @Override
        public Text text() {
            return CoreMessages.text(m -> m.keysUnknownAsDelivered(count));
        }
    }
}
