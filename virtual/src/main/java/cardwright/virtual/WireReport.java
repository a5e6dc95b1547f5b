package cardwright.virtual;

import cardwright.text.Language;
import cardwright.text.Text;
import cardwright.virtual.words.VirtualMessages;
import cardwright.virtual.words.VirtualTexts;
import java.util.ArrayList;
import java.util.List;

/// What a virtual reader saw, and what was left open when it was closed, or is at the moment. Immutable.
///
/// @param events what happened, oldest first; of a long life the last 10,000
/// @param forgotten how many events there were before those
/// @param commands how many commands came
/// @param leftovers what a program did not put away; a real reader keeps it too, and the next program finds
///     it
public record WireReport(List<WireEvent> events, int forgotten, int commands, List<Leftover> leftovers) {
    /// A report of these parts; the lists are copied.
    public WireReport {
        events = List.copyOf(events);
        leftovers = List.copyOf(leftovers);
    }

    /// Something that is still open.
    ///
    /// @param kind what it is
    /// @param number of the sector, or of the connection
    /// @param since the number of the command that opened it; for a connection or a transaction, how many
    ///     commands had come before
    public record Leftover(Kind kind, int number, int since) {
        /// What can be left open.
        public enum Kind {
            /// A sector is authenticated.
            SECTOR,
            /// A connection is open.
            CONNECTION,
            /// A connection holds a transaction.
            TRANSACTION
        }

        /// What it is and since when.
        public Text text() {
            return switch (kind) {
                case SECTOR -> VirtualTexts.wireLeftSector(number, since);
                case CONNECTION -> VirtualTexts.wireLeftConnection(number, since);
                case TRANSACTION -> VirtualTexts.wireLeftTransaction(number, since);
            };
        }
    }

    /// The whole report, a line for each event and each leftover, keys masked.
    public Text text() {
        return this::lines;
    }

    private String lines(Language language) {
        VirtualMessages m = VirtualMessages.in(language);
        List<String> lines = new ArrayList<>();
        if (forgotten > 0) {
            lines.add(m.wireForgotten(forgotten));
        }
        for (WireEvent event : events) {
            lines.add(event.text().in(language));
        }
        for (Leftover leftover : leftovers) {
            lines.add(leftover.text().in(language));
        }
        if (leftovers.isEmpty()) {
            lines.add(m.wireNothingLeft());
        }
        return String.join("\n", lines);
    }
}
