package cardwright.workbench.readers;

import cardwright.card.Atr;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.mifare.CardType;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.workbench.api.ReaderState;
import cardwright.workbench.api.Readers;
import cardwright.workbench.api.Said;
import cardwright.workbench.words.WorkbenchTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The readers the page shows, as they are now, and what is being done with each. From any thread.
public final class ReaderBoard implements AutoCloseable {
    private final Object lock = new Object();
    private final List<VirtualSlot> slots = new ArrayList<>();
    private final Map<String, String> busy = new HashMap<>();
    private final Consumer<Readers> listener;
    private final Optional<RealWatch> watch;
    private final World world;
    private List<RealReader> real = List.of();
    private Optional<Text> trouble = Optional.empty();
    private Readers told = new Readers(List.of(), null);

    /// A board of these readers.
    ///
    /// @param wanted as `--reader` names them: `virtual…`, or a part of a real one's name; all real ones if
    ///     there is none
    /// @param listener is told all readers whenever something changed
    /// @throws FileFailed if the file of a virtual card can't be used
    /// @throws InvalidInput if a virtual reader is named wrong
    public ReaderBoard(List<String> wanted, World world, Consumer<Readers> listener) throws FileFailed {
        this.listener = listener;
        this.world = world;
        List<String> names = new ArrayList<>();
        for (String word : wanted) {
            Optional<String> spec = VirtualName.spec(word);
            if (spec.isPresent()) {
                String id = "virtual-" + (slots.size() + 1);
                slots.add(VirtualSlot.of(id, spec.get(), world, this::tell));
            } else {
                names.add(word);
            }
        }
        boolean watches = wanted.isEmpty() || !names.isEmpty();
        this.watch = watches
                ? Optional.of(new RealWatch(world.platform(), world.clock(), (found, why) -> found(names, found, why)))
                : Optional.empty();
    }

    /// Begins to look for real readers, if they are wanted.
    public void start() {
        watch.ifPresent(RealWatch::start);
        tell();
    }

    private void found(List<String> names, List<ReaderStatus> found, Optional<Text> why) {
        List<RealReader> shown = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            ReaderStatus status = found.get(i);
            int number = i;
            if (names.isEmpty()
                    || names.stream().anyMatch(name -> VirtualName.isMeant(status.reader(), number, name))) {
                shown.add(new RealReader(world.platform(), status));
            }
        }
        synchronized (lock) {
            real = List.copyOf(shown);
            trouble = why;
        }
        tell();
    }

    /// All readers as they are now.
    public Readers all() {
        synchronized (lock) {
            List<ReaderState> states = new ArrayList<>();
            for (LiveReader reader : readers()) {
                states.add(state(reader, busy.get(reader.id())));
            }
            return new Readers(states, trouble.map(Said::of).orElse(null));
        }
    }

    private List<LiveReader> readers() {
        List<LiveReader> all = new ArrayList<>(slots);
        all.addAll(real);
        return all;
    }

    private void tell() {
        synchronized (lock) {
            Readers now = all();
            if (!now.equals(told)) {
                told = now;
                listener.accept(now);
            }
        }
    }

    private static ReaderState state(LiveReader reader, @Nullable String task) {
        ReaderStatus status = reader.status();
        Optional<Atr> atr = status.atr();
        boolean present = status.card() == Presence.PRESENT;
        return new ReaderState(
                reader.id(),
                status.reader(),
                reader.isVirtual(),
                Ascii.word(status.card()),
                Ascii.word(status.use()),
                atr.map(found -> Hex.of(found.toBytes())).orElse(null),
                atr.filter(_ -> present).map(found -> Said.of(found.name())).orElse(null),
                atr.filter(_ -> present)
                        .flatMap(Atr::cardType)
                        .map(CardType::shortName)
                        .orElse(null),
                task,
                reader.tear());
    }

    /// Keeps all others of this server off a reader, until the claim is closed.
    ///
    /// @param id the reader
    /// @param task what will be done, as [ReaderState#busy] tells it
    /// @throws ReaderBusy if something else is being done with the reader
    /// @throws InvalidInput if there is no such reader
    public Claim claim(String id, String task) {
        LiveReader reader = find(id);
        synchronized (lock) {
            String other = busy.putIfAbsent(id, task);
            if (other != null) {
                throw new ReaderBusy(reader.status().reader());
            }
        }
        tell();
        return new Claim(this, reader);
    }

    /// A reader that nobody else of this server uses. Its holder works with it on one thread.
    ///
    /// @param board whose it is
    /// @param reader the reader
    public record Claim(ReaderBoard board, LiveReader reader) implements AutoCloseable {
        /// The reader, to work with; closed before the claim.
        ///
        /// @throws CardException if it can't be used
        public CardReader open() throws CardException {
            return reader.open();
        }

        /// Gives it up.
        @Override
        public void close() {
            board.free(reader.id());
        }
    }

    private void free(String id) {
        synchronized (lock) {
            busy.remove(id);
        }
        tell();
    }

    private LiveReader find(String id) {
        synchronized (lock) {
            return readers().stream()
                    .filter(reader -> reader.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(WorkbenchTexts.readerGone()));
        }
    }

    /// Takes a virtual reader's card away.
    ///
    /// @throws InvalidInput if there is no such virtual reader
    public void remove(String id) {
        slot(id).remove();
    }

    /// Puts a virtual reader's card back.
    ///
    /// @throws InvalidInput if there is no such virtual reader
    public void place(String id) {
        slot(id).place();
    }

    /// Lets the power fail in a write to a virtual reader's card from now on; 0 for none.
    ///
    /// @throws InvalidInput if there is no such virtual reader
    public void tear(String id, int write) {
        slot(id).tear(write);
    }

    private VirtualSlot slot(String id) {
        return slots.stream()
                .filter(slot -> slot.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(WorkbenchTexts.readerNotVirtual()));
    }

    /// Ends the watching and the virtual readers.
    @Override
    public void close() {
        watch.ifPresent(RealWatch::close);
        slots.forEach(VirtualSlot::close);
    }
}
