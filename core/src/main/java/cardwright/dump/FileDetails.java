package cardwright.dump;

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

    /// Details; the remarks are copied.
    FileDetails {
        remarks = List.copyOf(remarks);
    }

    /// A remark and its place.
    ///
    /// @param block it stands before this block; the number of blocks if after the last
    /// @param line the whole line, with the sign it begins with, as bytes of the file
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
    }

    /// What only one format has.
    sealed interface Extra {
        /// Nothing more.
        record None() implements Extra {}

        /// The two hidden sectors, eight blocks, that some dumps of EV1 1K cards have after block 63.
        ///
        /// @param blocks 128 bytes as hexadecimal digits
        record HiddenSectors(String blocks) implements Extra {}

        /// The lines of a Flipper file before its first block, our values among them.
        ///
        /// @param lines without line ends
        record Header(List<String> lines) implements Extra {}

        /// A JSON file, whole.
        ///
        /// @param document its value
        record Document(JsonValue document) implements Extra {}
    }
}
