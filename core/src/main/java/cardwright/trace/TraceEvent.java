package cardwright.trace;

import cardwright.card.Atr;
import cardwright.card.CardLost;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import cardwright.card.ShareMode;
import cardwright.text.Ascii;
import java.util.Optional;
import java.util.OptionalLong;

/// One line of a trace. [Lost] and [Failed] are how the call on the line above them ended.
///
/// | line | what happened |
/// |---|---|
/// | `# TEXT` | nothing: a remark |
/// | `reader NAME` | the reader that the following is about |
/// | `status CARD USE [ATR]` | the reader told what lies on it: none, present, mute, unavailable; free, shared,
/// exclusive |
/// | `connect MODE PROTOCOL [ATR]` | exclusive, shared, direct; any, t0, t1, raw |
/// | `> BYTES` | a command was sent |
/// | `< BYTES  N us` | its answer, status word included, and after how many microseconds it came |
/// | `begin`, `end DISPOSITION` | a transaction: leave, reset, unpower, eject |
/// | `reconnect DISPOSITION [ATR]` | the connection was renewed |
/// | `close DISPOSITION` | the connection ended |
/// | `wait N ms` | nothing was sent for a while, on purpose |
/// | `lost REASON` | card-removed, card-reset, card-silent, reader-io, reader-gone, service-gone |
/// | `failed REASON` | no-card, in-use, no-reader, no-service, answer; or a code of the system, 8 digits |
public sealed interface TraceEvent {
    /// A remark, for people.
    ///
    /// @param text one line; spaces at its ends do not count
    record Remark(String text) implements TraceEvent {
        /// A remark of this text.
        ///
        /// @throws IllegalArgumentException if it has more than one line
        public Remark {
            text = Ascii.strip(oneLine(text));
        }
    }

    /// The reader that what follows is about.
    ///
    /// @param name its name
    record Reader(String name) implements TraceEvent {
        /// The reader of this name.
        ///
        /// @throws IllegalArgumentException if it is empty or has more than one line
        public Reader {
            name = Ascii.strip(oneLine(name));
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a reader without a name");
            }
        }
    }

    /// The reader told what lies on it, and who is connected to that.
    ///
    /// @param card whether a card lies there
    /// @param use whether programs are connected to it
    /// @param atr its answer to reset, if one is known
    record Status(Presence card, Use use, Optional<Atr> atr) implements TraceEvent {}

    /// A connection was made.
    ///
    /// @param mode how it shares the card
    /// @param protocol the protocol that was asked for
    /// @param atr the card's answer to reset; none if it failed, or is direct and without a card
    record Connected(ShareMode mode, Protocol protocol, Optional<Atr> atr) implements TraceEvent {}

    /// A command was sent.
    ///
    /// @param command its bytes
    record Sent(TraceBytes command) implements TraceEvent {}

    /// The command above was answered.
    ///
    /// @param answer data and status word
    /// @param micros after how many microseconds, if that was measured
    record Answered(TraceBytes answer, OptionalLong micros) implements TraceEvent {}

    /// A transaction began.
    record Began() implements TraceEvent {}

    /// A transaction ended.
    ///
    /// @param disposition what was done to the card
    record Ended(Disposition disposition) implements TraceEvent {}

    /// The connection was renewed.
    ///
    /// @param initialization what was done to the card
    /// @param atr the card's answer to reset; none if it failed
    record Reconnected(Disposition initialization, Optional<Atr> atr) implements TraceEvent {}

    /// The connection ended.
    ///
    /// @param disposition what was done to the card
    record Closed(Disposition disposition) implements TraceEvent {}

    /// Nothing was sent for a while, on purpose.
    ///
    /// @param millis how long, 0 or more milliseconds
    record Waited(long millis) implements TraceEvent {
        /// A wait of so many milliseconds.
        ///
        /// @throws IllegalArgumentException if they are less than 0
        public Waited {
            if (millis < 0) {
                throw new IllegalArgumentException("a wait of " + millis + " ms");
            }
        }
    }

    /// The call above ended with [CardLost].
    ///
    /// @param reason how the card was lost
    record Lost(CardLost.Reason reason) implements TraceEvent {}

    /// The call above failed in another way.
    ///
    /// @param kind in which
    /// @param code the system's code where the kind is [Kind#READER], else 0
    record Failed(Kind kind, int code) implements TraceEvent {
        /// How a call can fail without a card being lost.
        public enum Kind {
            /// No card lies on the reader.
            NO_CARD,
            /// Another program has the card for itself.
            IN_USE,
            /// The reader is not there.
            NO_READER,
            /// The smart-card service is not there.
            NO_SERVICE,
            /// The answer made no sense.
            ANSWER,
            /// Reader, driver or service told a code of its own.
            READER
        }

        /// A failure of this kind.
        ///
        /// @throws IllegalArgumentException if a kind other than [Kind#READER] has a code
        public Failed {
            if (kind != Kind.READER && code != 0) {
                throw new IllegalArgumentException(kind + " has no code");
            }
        }
    }

    /// The event as its line of a trace, without a line break.
    default String line() {
        return TracePrinter.line(this);
    }

    private static String oneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("more than one line");
        }
        return text;
    }
}
