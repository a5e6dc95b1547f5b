package cardwright.pcsc;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.Clock;
import cardwright.card.NoService;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderWatch;
import java.util.List;

/// The readers of this machine, through its PC/SC library. One thread at a time.
///
/// It, each reader it opens and each watch have a context of their own, made when first needed: what waits
/// in one holds up none of the others. A reader that is opened takes over the context it was listed with.
/// When the service was restarted, the next call makes a new one, once.
/// Closing it closes neither the readers nor the watches.
public final class PcscReaders implements CardReaders {
    private final Winscard winscard;
    private final PcscErrors errors;
    private final Clock clock;
    private final ServiceAccess service;
    private final Turn turn = new Turn("a list of readers");

    private PcscReaders(Winscard winscard, PcscAbi abi, Clock clock) {
        this.winscard = winscard;
        this.clock = clock;
        this.errors = new PcscErrors(abi);
        this.service = new ServiceAccess(winscard, errors);
    }

    /// The readers through the library the JVM finds by its usual name: `libpcsclite.so.1`, macOS's PCSC
    /// framework, `WinSCard.dll`. Does not ask the service yet.
    ///
    /// @throws NoService if there is no such library, or the JVM was told to let this module call none; the
    ///     text says what to install or which flag to pass
    public static PcscReaders system() throws NoService {
        PcscAbi abi = PcscAbi.named(System.getProperty("os.name", ""));
        Winscard door = NativeWinscard.load(abi);
        return over(abi == PcscAbi.LINUX ? new ThreadedPcsclite(door) : door, abi, Clock.system());
    }

    /// Makes all of this process that uses libpcsclite look for pcscd at this socket, as the variable
    /// `PCSCLITE_CSOCK_NAME` does, which a JVM can't set for itself. Only on Linux; elsewhere there is no such
    /// thing and nothing happens. Processes started from here need the variable in their environment.
    ///
    /// libpcsclite looks once in its life: nobody in this process may have used PC/SC before, this class,
    /// `javax.smartcardio` or another.
    ///
    /// @param socket the path of the socket, 107 bytes at most
    /// @throws NoService as [#system]
    public static void lookForServiceAt(String socket) throws NoService {
        PcscAbi abi = PcscAbi.named(System.getProperty("os.name", ""));
        if (abi == PcscAbi.LINUX) {
            NativeWinscard.load(abi).setVariable("PCSCLITE_CSOCK_NAME", socket);
        }
    }

    /// The readers through another door to the library.
    ///
    /// @param clock measures how long a watch waits
    static PcscReaders over(Winscard winscard, PcscAbi abi, Clock clock) {
        return new PcscReaders(winscard, abi, clock);
    }

    @Override
    public List<ReaderStatus> list() throws CardException {
        turn.enter("list");
        try {
            return ReaderList.statuses(service);
        } finally {
            leave();
        }
    }

    @Override
    public CardReader open(String name) {
        turn.enter("open");
        try {
            return new PcscReader(service.handOver(), name);
        } finally {
            leave();
        }
    }

    @Override
    public ReaderWatch watch() throws CardException {
        turn.enter("watch");
        try {
            return new PcscWatch(new ServiceAccess(winscard, errors), clock);
        } finally {
            leave();
        }
    }

    private void leave() {
        if (turn.leave()) {
            service.close();
        }
    }

    @Override
    public void close() {
        if (turn.close()) {
            service.close();
        }
    }
}
