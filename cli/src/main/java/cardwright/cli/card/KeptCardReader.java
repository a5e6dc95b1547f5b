package cardwright.cli.card;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.ForwardingConnection;
import cardwright.card.ForwardingReader;
import cardwright.card.Protocol;
import cardwright.card.ShareMode;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files;
import cardwright.cli.world.Files.FileFailed;
import cardwright.mifare.CardType;
import cardwright.text.InvalidInput;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;

/// A virtual reader whose card lives in a file: a raw dump, written anew after every command that changed
/// the card, so that the file is what a card would be at any moment. A file that is not there yet is a
/// blank 1K card.
public final class KeptCardReader extends ForwardingReader {
    /// The card changed and its file could not be written.
    public static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient FileFailed failed;

        NotKept(FileFailed failed) {
            super(failed);
            this.failed = failed;
        }

        public FileFailed failed() {
            return failed;
        }
    }

    private final VirtualReader reader;
    private final VirtualCard card;
    private final String path;
    private final Files files;
    private int kept;

    private KeptCardReader(VirtualReader reader, VirtualCard card, String path, Files files) {
        super(reader);
        this.reader = reader;
        this.card = card;
        this.path = path;
        this.files = files;
        this.kept = card.writeCycles();
    }

    public static KeptCardReader open(String path, VirtualReaderOptions options, Files files) throws FileFailed {
        VirtualCard card;
        if (files.exists(path)) {
            byte[] image = files.read(path);
            card = VirtualCard.of(type(path, image.length), image);
        } else {
            card = VirtualCard.blank(CardType.CLASSIC_1K);
            files.replace(path, card.toBytes());
        }
        return new KeptCardReader(VirtualReader.holding(card, options), card, path, files);
    }

    /// The reader without the file.
    VirtualReader virtual() {
        return reader;
    }

    private static CardType type(String path, int length) {
        for (CardType type : CardType.values()) {
            if (type.byteCount() == length) {
                return type;
            }
        }
        throw new InvalidInput(CliMessages.text(m -> m.cardFileLength(path, length)));
    }

    @Override
    public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        return new Kept(super.connect(mode, protocol));
    }

    @Override
    public void close() {
        super.close();
        keep();
    }

    private void keep() {
        if (card.writeCycles() == kept) {
            return;
        }
        try {
            files.replace(path, card.toBytes());
        } catch (FileFailed e) {
            throw new NotKept(e);
        }
        kept = card.writeCycles();
    }

    /// A connection that keeps the card after each command, also after one that failed half-way.
    private final class Kept extends ForwardingConnection {
        Kept(CardConnection connection) {
            super(connection);
        }

        @Override
        public byte[] transmit(byte[] command) throws CardException {
            try {
                return super.transmit(command);
            } finally {
                keep();
            }
        }
    }
}
