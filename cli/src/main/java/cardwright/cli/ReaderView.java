package cardwright.cli;

import cardwright.card.Atr;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.cli.card.DialectStore;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said of a reader and what lies on it.
final class ReaderView {
    private final Invocation call;
    private final CliMessages m;
    private final DialectStore store;

    ReaderView(Invocation call) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.store = DialectStore.of(call.world());
    }

    /// Prints all that is known of a reader.
    void print(int number, ReaderStatus reader) throws FileFailed {
        if (call.json()) {
            String dialect = dialect(reader.reader());
            call.output()
                    .line(Json.object(
                            json -> put(json.put("number", number), reader).put("dialect", dialect)));
            return;
        }
        call.output().line(number + "  " + reader.reader());
        call.output().line("   " + state(reader));
        reader.atr().ifPresent(atr -> call.output().line("   " + m.readersAtr(atr)));
        call.output().line("   " + dialectWords(reader.reader()));
    }

    /// Prints the state of a reader, in one line.
    void printChange(ReaderStatus reader) {
        call.output()
                .line(
                        call.json()
                                ? Json.object(json -> put(json, reader))
                                : m.readersChange(reader.reader(), state(reader)));
    }

    /// Prints that a reader is gone.
    void printGone(String reader) {
        call.output()
                .line(
                        call.json()
                                ? Json.object(json -> json.put("reader", reader).put("gone", true))
                                : m.readersGone(reader));
    }

    /// The dialect of a reader as it is known without asking the reader: a name of the table, or a notation.
    private @Nullable String dialect(String reader) throws FileFailed {
        Optional<ReaderDialect> remembered = store.find(reader);
        return remembered
                .map(ReaderDialect::notation)
                .orElseGet(() ->
                        ReaderDialect.forReader(reader).map(ReaderDialect::id).orElse(null));
    }

    private String dialectWords(String reader) throws FileFailed {
        Optional<ReaderDialect> remembered = store.find(reader);
        if (remembered.isPresent()) {
            return m.readersDialectRemembered(remembered.get().notation());
        }
        if (ReaderDialect.isOtherSlot(reader)) {
            return m.readersOtherSlot();
        }
        return ReaderDialect.forReader(reader)
                .map(dialect -> m.readersDialectNamed(dialect.id()))
                .orElseGet(m::readersDialectUnknown);
    }

    private String state(ReaderStatus reader) {
        return switch (reader.card()) {
            case NONE -> m.readersNoCard();
            case MUTE -> m.readersMute();
            case UNAVAILABLE -> m.readersUnavailable();
            case PRESENT -> m.readersCard(name(reader), use(reader));
        };
    }

    private String name(ReaderStatus reader) {
        return reader.atr().map(atr -> call.say(atr.name())).orElse("?");
    }

    private String use(ReaderStatus reader) {
        return switch (reader.use()) {
            case FREE -> m.readersFree();
            case SHARED -> m.readersShared();
            case EXCLUSIVE -> m.readersExclusive();
        };
    }

    private Json put(Json json, ReaderStatus reader) {
        Optional<Atr> atr = reader.atr();
        return json.put("reader", reader.reader())
                .put("card", Ascii.word(reader.card()))
                .put("use", Ascii.word(reader.use()))
                .put("atr", atr.map(each -> Hex.of(each.toBytes())).orElse(null))
                .put("name", reader.card() == Presence.PRESENT ? name(reader) : null);
    }
}
