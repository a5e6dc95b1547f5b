package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.Disposition;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.card.SimulatedClock;
import cardwright.mifare.CardType;
import cardwright.text.Hex;
import cardwright.virtual.fault.FaultKind;

/// A virtual reader and a connection to the card on it, spoken to in hexadecimal.
final class Wire {
    final VirtualCard card;
    final VirtualReader reader;
    final SimulatedClock clock;
    CardConnection connection;

    private Wire(VirtualCard card, VirtualReaderOptions options) throws CardException {
        this.card = card;
        this.clock = new SimulatedClock();
        this.reader = VirtualReader.holding(card, options.withClock(clock));
        this.connection = reader.connect(ShareMode.SHARED);
    }

    static Wire to(VirtualCard card, VirtualReaderOptions options) throws CardException {
        return new Wire(card, options);
    }

    static Wire to(ReaderDialect dialect) throws CardException {
        return to(VirtualCard.blank(CardType.CLASSIC_1K), VirtualReaderOptions.DEFAULT.withDialect(dialect));
    }

    static Wire to(String dialect) throws CardException {
        return to(ReaderDialect.byId(dialect));
    }

    /// The standard dialect, with these faults.
    static Wire with(String... faults) throws CardException {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT;
        for (String fault : faults) {
            options = options.withFault(FaultKind.parse(fault));
        }
        return to(VirtualCard.blank(CardType.CLASSIC_1K), options);
    }

    String send(String hex) throws CardException {
        return Hex.of(connection.transmit(Hex.parse(hex)));
    }

    /// Sends commands and compares each answer.
    ///
    /// @param script a line each, `command > answer`
    Wire script(String script) throws CardException {
        for (String line : script.lines().toList()) {
            int arrow = line.indexOf('>');
            String command = line.substring(0, arrow).strip();
            assertThat(send(command))
                    .as(command)
                    .isEqualTo(line.substring(arrow + 1).replace(" ", ""));
        }
        return this;
    }

    void reset() throws CardException {
        connection.reconnect(Disposition.RESET);
    }
}
