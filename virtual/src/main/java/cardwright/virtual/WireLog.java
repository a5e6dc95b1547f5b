package cardwright.virtual;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.CardException;
import cardwright.mifare.SectorNumber;
import cardwright.virtual.fault.Exchange;
import cardwright.virtual.fault.Layer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Keeps what a virtual reader saw, for its report. As a layer it is the outermost: it sees what the caller
/// sees.
final class WireLog {
    private static final int LIMIT = 10_000;

    private final RadioField field;
    private final Deque<WireEvent> events = new ArrayDeque<>();
    private int forgotten;
    private int commands;
    private Optional<SectorNumber> sector = Optional.empty();
    private int sectorSince;

    WireLog(RadioField field) {
        this.field = field;
    }

    /// How many commands came so far: the number of the one on its way, if one is.
    int commandNumber() {
        return commands;
    }

    void add(WireEvent event) {
        events.add(event);
        if (events.size() > LIMIT) {
            events.remove();
            forgotten++;
        }
    }

    Exchange around(Exchange next) {
        return new Layer(next) {
            @Override
            public byte[] transmit(byte[] bytes) throws CardException {
                CommandApdu command = CommandApdu.of(bytes);
                int number = ++commands;
                Optional<ResponseApdu> answer = Optional.empty();
                try {
                    byte[] came = super.transmit(bytes);
                    answer = Optional.of(ResponseApdu.of(came));
                    return came;
                } finally {
                    add(new WireEvent.Exchanged(number, command, answer));
                    noteSector();
                }
            }

            @Override
            public void activate() {
                add(new WireEvent.Activated());
                super.activate();
            }
        };
    }

    private void noteSector() {
        Optional<SectorNumber> open = openSector();
        if (!open.equals(sector)) {
            sector = open;
            sectorSince = commands;
        }
    }

    private Optional<SectorNumber> openSector() {
        return field.card().flatMap(VirtualCard::authenticated);
    }

    /// The report, with what the slot has still open; the sector is added here.
    WireReport report(List<WireReport.Leftover> openInSlot) {
        List<WireReport.Leftover> leftovers = new ArrayList<>(openInSlot);
        openSector()
                .ifPresent(open -> leftovers.add(
                        new WireReport.Leftover(WireReport.Leftover.Kind.SECTOR, open.value(), sectorSince)));
        return new WireReport(List.copyOf(events), forgotten, commands, leftovers);
    }
}
