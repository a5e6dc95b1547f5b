package cardwright.dump;

import java.util.ArrayList;
import java.util.List;

/// How a dump file was written and what it said beside the card: what is needed to write it again as it
/// was. Immutable.
///
/// @param form line ends and letters
/// @param remarks its remarks, in their order
/// @param extra what only its format has
record FileDetails(TextForm form, List<Remark> remarks, Extra extra) {
    /// Nothing.
    static final FileDetails NONE = new FileDetails(TextForm.UNIX, List.of(), new Extra.None());

    /// How many blocks the two hidden sectors of an EV1 card have.
    static final int HIDDEN_BLOCKS = 8;

    private static final int FIRST_HIDDEN = 64;

    FileDetails {
        remarks = List.copyOf(remarks);
    }

    FileDetails with(Extra other) {
        return new FileDetails(form, remarks, other);
    }

    /// The eight blocks of an EV1 card's two hidden sectors, 32 digits each; none if the file had them not.
    List<String> hiddenSectors() {
        return switch (extra) {
            case Extra.HiddenSectors(List<String> blocks) -> blocks;
            case Extra.Document(JsonValue.Members document) -> hidden(JsonDump.members(document, "blocks"));
            case Extra.None _, Extra.Header _ -> List.of();
        };
    }

    private static List<String> hidden(JsonValue.Members blocks) {
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < HIDDEN_BLOCKS; i++) {
            JsonDump.string(blocks, Integer.toString(FIRST_HIDDEN + i)).ifPresent(hidden::add);
        }
        return hidden.size() == HIDDEN_BLOCKS ? List.copyOf(hidden) : List.of();
    }

    /// The remarks that stand before a block.
    List<String> remarksBefore(int block) {
        return remarks.stream()
                .filter(remark -> remark.block() == block)
                .map(Remark::line)
                .toList();
    }

    /// A remark and its place.
    ///
    /// @param block it stands before this block; the number of blocks if after the last
    /// @param line the whole line, with the sign it begins with, a character for each byte of the file
    record Remark(int block, String line) {}

    /// How lines of a text file look.
    ///
    /// @param mark whether it begins with a byte order mark
    /// @param crlf whether lines end in CR LF, as Windows writes them
    /// @param lowerCase whether hexadecimal letters are small
    /// @param endsOpen whether the last line has no line end
    record TextForm(boolean mark, boolean crlf, boolean lowerCase, boolean endsOpen) {
        /// As on Unix: LF, capitals.
        static final TextForm UNIX = new TextForm(false, false, false, false);

        TextForm withCase(boolean lower) {
            return new TextForm(mark, crlf, lower, endsOpen);
        }
    }

    /// What only one format has.
    sealed interface Extra {
        /// Nothing more.
        record None() implements Extra {}

        /// The two hidden sectors, eight blocks, that some dumps of EV1 1K cards have after block 63.
        ///
        /// @param blocks 32 hexadecimal digits each
        record HiddenSectors(List<String> blocks) implements Extra {}

        /// The lines of a Flipper file before its first block, our values among them.
        ///
        /// @param lines without line ends
        record Header(List<String> lines) implements Extra {}

        /// A JSON file, whole.
        ///
        /// @param members its value
        record Document(JsonValue.Members members) implements Extra {}
    }
}
