package cardwright.testing;

import cardwright.card.CardReader;
import cardwright.card.KeyMask;
import cardwright.card.NoService;
import cardwright.card.ReaderStatus.Presence;
import cardwright.pcsc.PcscReaders;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.WireEvent;
import cardwright.virtual.WireReport;
import cardwright.virtual.vpcd.Vpcd;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// A reader on the desk with a virtual card on it, a hand that takes the card away and puts it back, and a log of
/// what reached the card.
///
/// In memory, [#reader] is all there is. On pcscd, every PC/SC program sees the card: this JVM, since its
/// libpcsclite was shown the way, and programs it starts with [#environment]. There is one desk on pcscd at a time
/// in a JVM: the next one waits until it is closed, so that tests may run side by side. For one thread at a time,
/// but what programs do meanwhile may happen on any.
public final class Desk implements AutoCloseable {
    private static final Semaphore ONE_ON_PCSCD = new Semaphore(1);

    /// Who opened the desk that is on pcscd: that thread would wait for itself.
    private static volatile @Nullable Thread opener;

    private final Object lock = new Object();
    private final VirtualReader virtual;
    private final Optional<PrivatePcscd> pcscd;
    private final @Nullable PcscReaders system;
    private final CardReader reader;
    private @Nullable Vpcd served;
    private boolean closed;

    private Desk(VirtualReader virtual) {
        this.virtual = virtual;
        this.pcscd = Optional.empty();
        this.system = null;
        this.reader = virtual;
    }

    private Desk(VirtualReader virtual, PrivatePcscd pcscd, PcscReaders system) {
        this.virtual = virtual;
        this.pcscd = Optional.of(pcscd);
        this.system = system;
        this.reader = system.open(pcscd.readerName(0));
    }

    /// A desk whose reader only this JVM sees, through the library. Closing the desk closes it.
    public static Desk inMemory(VirtualReader reader) {
        return new Desk(reader);
    }

    /// A desk whose reader every PC/SC program sees that finds the pcscd of this JVM, under the name of its
    /// dialect with ` 00 00` behind it. Waits until its card is seen, if it holds one. Closing the desk takes the
    /// card away and closes the reader; the pcscd stays for the next one.
    ///
    /// @param reader nobody else may use it from now on
    /// @throws PcscdMissing if pcscd, its driver or a place for it is not there; says what to install
    /// @throws NoService if libpcsclite is not there, or this JVM may call no native library; says what to do
    /// @throws PcscdFailed if it does not start, or does not show the card in time
    /// @throws IllegalStateException if this thread has a desk on pcscd open already
    public static Desk onPcscd(VirtualReader reader) throws PcscdMissing, NoService, IOException, InterruptedException {
        if (Thread.currentThread().equals(opener)) {
            throw new IllegalStateException("this thread has a desk on pcscd open; close that one first");
        }
        ONE_ON_PCSCD.acquire();
        Desk desk;
        try {
            PrivatePcscd pcscd = JvmPcscd.withReaders(List.of(reader.name()));
            desk = new Desk(reader, pcscd, PcscReaders.system());
        } catch (PcscdMissing | NoService | IOException | InterruptedException | RuntimeException e) {
            ONE_ON_PCSCD.release();
            throw e;
        }
        opener = Thread.currentThread();
        try {
            desk.await(Presence.NONE);
            if (reader.card().isPresent()) {
                desk.serve();
            }
        } catch (IOException | InterruptedException e) {
            desk.close();
            throw e;
        }
        return desk;
    }

    /// The reader for programs that use the library: the virtual one itself, or pcscd's.
    public CardReader reader() {
        return reader;
    }

    /// The name by which programs know the reader.
    public String readerName() {
        return reader.name();
    }

    /// The card that lies on the reader, if one does. On pcscd, read or change it only while no program uses it.
    public Optional<VirtualCard> card() {
        synchronized (lock) {
            return virtual.card();
        }
    }

    /// What programs started from here need in their environment to find the card; nothing in memory.
    public Map<String, String> environment() {
        return pcscd.map(PrivatePcscd::environment).orElse(Map.of());
    }

    /// The service behind which the card is; none in memory.
    public Optional<PrivatePcscd> pcscd() {
        return pcscd;
    }

    /// Takes the card away, and waits until programs see that. Does nothing if there is none.
    ///
    /// @throws PcscdFailed if pcscd does not see it in time
    public void remove() throws IOException, InterruptedException {
        if (card().isPresent()) {
            withdraw();
            virtual.remove();
            await(Presence.NONE);
        }
    }

    /// Puts a card there, the same or another, and waits until programs see it.
    ///
    /// @throws IllegalStateException if one lies there already
    /// @throws PcscdFailed if pcscd does not see it in time
    public void place(VirtualCard card) throws IOException, InterruptedException {
        virtual.place(card);
        serve();
    }

    private void serve() throws IOException, InterruptedException {
        if (pcscd.isPresent()) {
            served = Vpcd.start(new LockedReader(virtual, lock), pcscd.get().driver(0));
            await(Presence.PRESENT);
        }
    }

    private void withdraw() {
        if (served != null) {
            served.close();
            served = null;
        }
    }

    private void await(Presence presence) throws IOException, InterruptedException {
        if (system != null) {
            JvmPcscd.await(system, readerName(), presence);
        }
    }

    /// The commands that reached the card's reader so far, oldest first, as hexadecimal digits in pairs; keys are
    /// asterisks. What pcscd does by itself (power, resets, looking for a card) is not among them: see [#report].
    public List<String> commands() {
        return report().events().stream()
                .filter(WireEvent.Exchanged.class::isInstance)
                .map(WireEvent.Exchanged.class::cast)
                .map(exchanged -> KeyMask.command(exchanged.command()))
                .toList();
    }

    /// All that the reader saw, with answers, connections and resets, and what was left open.
    public WireReport report() {
        synchronized (lock) {
            return virtual.report();
        }
    }

    /// Takes the card away and closes the reader; [#report] stays. Does not wait for pcscd.
    @Override
    public void close() {
        withdraw();
        if (system != null && !closed) {
            reader.close();
            system.close();
            opener = null;
            ONE_ON_PCSCD.release();
        }
        closed = true;
        virtual.close();
    }
}
