package cardwright.card;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.ProbeResult.Evidence;
import cardwright.card.ProbeResult.Question;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out how a reader wants to be spoken to, with a card on it and a key that opens one of its
/// sectors. It only loads keys, authenticates and reads, and sends at most [#MAX_COMMANDS] commands.
///
/// | tried | in this order |
/// |---|---|
/// | Load Keys: structure and slot | 00 00, 00 01, 00 by key type with slot 01 to authenticate, 10 00, 20 00 |
/// | General Authenticate | `FF 86`, then `FF 88` |
///
/// A form is taken only if the right key is accepted and then a wrong one, loaded into the same slot, is
/// refused. That matters with FFFFFFFFFFFF, which many readers have in their slots from the beginning:
/// there an authentication succeeds although the key was loaded into another slot. After that it finds
/// out whether the card must be activated anew after a refusal, whether keys survive that, and how long a
/// read may be. How a reader takes value commands can be found out only by writing: it is taken from the
/// table if the reader's name is there, else it is [ValueForm#NONE].
///
/// The order is that of what readers of all families are known to take, see [ReaderDialect#ALL]; but
/// structure 20, memory that keeps keys without power, comes last, since loading there overwrites a key
/// that somebody stored.
public final class DialectProbe {
    /// The most commands one probe sends.
    public static final int MAX_COMMANDS = 100;

    private static final int ROOM_FOR_ONE_FORM = 16;
    private static final int SAME_SLOT = ReaderDialect.SAME_SLOT;

    private static final List<Form> FORMS = List.of(
            new Form(KeyPlace.numbered(0x00, 0, 0), SAME_SLOT),
            new Form(KeyPlace.numbered(0x00, 1, 1), SAME_SLOT),
            new Form(KeyPlace.byKeyType(0x00), 0x01),
            new Form(KeyPlace.numbered(0x10, 0, 0), SAME_SLOT),
            new Form(KeyPlace.numbered(0x20, 0, 0), SAME_SLOT));

    private final SessionConnection connection;
    private final BlockNumber block;
    private final KeyRing.Entry right;
    private final Key wrong;
    private final List<Evidence> evidence = new ArrayList<>();
    private int commands;

    private DialectProbe(SessionConnection connection, BlockNumber block, KeyRing.Entry right) {
        this.connection = connection;
        this.block = block;
        this.right = right;
        this.wrong = inverted(right.key());
    }

    /// A place to load a key, and the slot to authenticate with.
    private record Form(KeyPlace place, int authenticateSlot) {}

    private static Key inverted(Key key) {
        byte[] bytes = key.toBytes();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return Key.of(bytes);
    }

    /// Probes the reader over a connection of its own, shared, which is closed with [Disposition#RESET].
    ///
    /// @param block a block in a sector that the key opens; best a data block that the key may read
    /// @param right the key, with its type
    /// @throws CardException as for connecting; [CardLost] or [NoCard] if the card does not stay
    public static ProbeResult run(CardReader reader, BlockNumber block, KeyRing.Entry right) throws CardException {
        return run(reader, SessionOptions.DEFAULT.withAtEnd(Disposition.RESET), block, right);
    }

    /// Probes the reader over a connection of its own, made and closed as these options say.
    ///
    /// @param block a block in a sector that the key opens; best a data block that the key may read
    /// @param right the key, with its type
    /// @throws CardException as for connecting; [CardLost] or [NoCard] if the card does not stay
    public static ProbeResult run(CardReader reader, SessionOptions options, BlockNumber block, KeyRing.Entry right)
            throws CardException {
        SessionConnection connection = SessionConnection.open(reader, options);
        try {
            DialectProbe probe = new DialectProbe(connection, block, right);
            connection.begin();
            Optional<ReaderDialect> found = probe.search();
            return new ProbeResult(found, probe.evidence, probe.commands);
        } finally {
            connection.end();
            connection.close(options.atEnd());
        }
    }

    private Optional<ReaderDialect> search() throws CardException {
        for (Form form : FORMS) {
            Optional<ReaderDialect> found = trying(form, false);
            if (found.isEmpty() && mayKnowOldForm()) {
                found = trying(form, true);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Whether the last answer was to `FF 86` and leaves open that the reader knows `FF 88` only.
    private boolean mayKnowOldForm() {
        Evidence last = evidence.getLast();
        return last.question() == Question.AUTHENTICATE
                && (last.status().value() == 0x6300 || !SectorGate.isKeyRefused(last.status()));
    }

    private Optional<ReaderDialect> trying(Form form, boolean old) throws CardException {
        if (commands + ROOM_FOR_ONE_FORM > MAX_COMMANDS) {
            return Optional.empty();
        }
        Question question = old ? Question.OLD_AUTHENTICATE : Question.AUTHENTICATE;
        connection.reconnect(Disposition.RESET);
        if (!load(form, right.key(), Question.LOAD) || !authenticate(form, old, question)) {
            return Optional.empty();
        }
        DialectBuilder found = DialectBuilder.custom().keys(form.place());
        if (form.authenticateSlot() != SAME_SLOT) {
            found.authenticatesSlot(form.authenticateSlot());
        }
        if (old) {
            found.takesOldAuthenticateOnly();
        }
        if (!refusesWrong(form, old, found) || !staysRight(form, old, found)) {
            return Optional.empty();
        }
        lengths(found);
        ReaderDialect.forReader(connection.readerName()).ifPresent(row -> found.values(row.valueForm()));
        return Optional.of(found.build());
    }

    private boolean refusesWrong(Form form, boolean old, DialectBuilder found) throws CardException {
        if (!load(form, wrong, Question.LOAD_WRONG) || authenticate(form, old, Question.WRONG_KEY)) {
            return false;
        }
        StatusWord refusal = evidence.getLast().status();
        if (!refusal.equals(Refusal.AUTHENTICATE_KEY.standard())) {
            found.answers(refusal.value(), Refusal.AUTHENTICATE_KEY);
        }
        return true;
    }

    /// After the refusal: whether the card recovers by itself, and whether the key is there after a
    /// reset. Whether the right key opens the sector again at last.
    private boolean staysRight(Form form, boolean old, DialectBuilder found) throws CardException {
        if (load(form, right.key(), Question.LOAD) && authenticate(form, old, Question.AFTER_REFUSAL)) {
            found.recovers();
        } else if (!anew(form, old)) {
            return false;
        }
        connection.reconnect(Disposition.RESET);
        if (authenticate(form, old, Question.AFTER_RESET)) {
            return true;
        }
        found.forgetsKeys();
        return anew(form, old);
    }

    private boolean anew(Form form, boolean old) throws CardException {
        connection.reconnect(Disposition.RESET);
        return load(form, right.key(), Question.LOAD)
                && authenticate(form, old, old ? Question.OLD_AUTHENTICATE : Question.AUTHENTICATE);
    }

    /// The sector is open. A block that may not be read says nothing about lengths.
    private void lengths(DialectBuilder found) throws CardException {
        BlockNumber first = block.sector().firstBlock();
        if (!reads(first, Block.LENGTH, Question.READ)) {
            return;
        }
        int most = (block.sector().blockCount() - 1) * Block.LENGTH;
        if (reads(first, most, Question.LONG_READ)) {
            found.reads(Math.min(most, 3 * Block.LENGTH), most);
        }
    }

    private boolean load(Form form, Key key, Question question) throws CardException {
        int slot = form.place().slotFor(right.type());
        return ask(question, form.place(), StorageCardCommands.loadKeys(form.place(), slot, key))
                .status()
                .isOk();
    }

    private boolean authenticate(Form form, boolean old, Question question) throws CardException {
        int slot = form.authenticateSlot() == SAME_SLOT ? form.place().slotFor(right.type()) : form.authenticateSlot();
        CommandApdu command = old
                ? StorageCardCommands.oldAuthenticate(block, right.type(), slot)
                : StorageCardCommands.generalAuthenticate(block, right.type(), slot);
        return ask(question, form.place(), command).status().isOk();
    }

    private boolean reads(BlockNumber first, int length, Question question) throws CardException {
        KeyPlace place = evidence.getLast().place();
        ResponseApdu answer = ask(question, place, StorageCardCommands.readBinary(first, length));
        return answer.status().isOk() && answer.dataLength() == length;
    }

    private ResponseApdu ask(Question question, KeyPlace place, CommandApdu command) throws CardException {
        commands++;
        ResponseApdu answer = ResponseApdu.of(connection.transmit(command.toBytes()));
        evidence.add(new Evidence(question, place, answer.status()));
        return answer;
    }
}
