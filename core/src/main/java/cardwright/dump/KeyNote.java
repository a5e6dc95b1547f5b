package cardwright.dump;

import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.List;

/// Something to be said about a key file that was read. Never holds a key.
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
            return CoreTexts.keysAmbiguous(keys);
        }
    }

    /// Keys `FFFFFFFFFFFF` in a binary file stand for unknown keys as well as for the delivery key: they
    /// were taken for the delivery key.
    ///
    /// @param count how many there are
    record MaybeUnknown(int count) implements KeyNote {
        @Override
        public Text text() {
            return CoreTexts.keysMaybeUnknown(count);
        }
    }

    /// Lines that hold no key were passed over.
    ///
    /// @param lines their numbers, from 1 on
    record LinesSkipped(List<Integer> lines) implements KeyNote {
        /// Lines, at least one; copied.
        public LinesSkipped {
            lines = List.copyOf(lines);
        }

        @Override
        public Text text() {
            Text numbers = new TextList(lines.stream()
                            .map(line -> (Text) language -> Integer.toString(line))
                            .toList())
                    .and();
            return CoreTexts.keysLinesSkipped(numbers);
        }
    }

    /// The keys of an EV1 card's two hidden sectors were left out: only its maker can use them.
    record HiddenSectors() implements KeyNote {
        @Override
        public Text text() {
            return CoreTexts.keysHidden();
        }
    }

    /// Zeros in a trailer were not taken for a key: a card shows them in place of one.
    ///
    /// @param count how many
    record ZerosLeftOut(int count) implements KeyNote {
        @Override
        public Text text() {
            return CoreTexts.keysZeros(count);
        }
    }

    /// A key B that can be read is data and opens nothing: not taken for a key.
    ///
    /// @param count how many
    record ReadableLeftOut(int count) implements KeyNote {
        @Override
        public Text text() {
            return CoreTexts.keysReadable(count);
        }
    }
}
