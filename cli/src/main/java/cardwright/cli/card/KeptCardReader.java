package cardwright.cli.card;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.ForwardingConnection;
import cardwright.card.ForwardingReader;
import cardwright.card.Protocol;
import cardwright.card.ShareMode;
import cardwright.cli.world.Files;
import cardwright.cli.world.Files.FileFailed;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;

/// A virtual reader whose card lives in a file: a dump of any format, written anew in the same format
/// after every command that changed
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
    private final CardFile file;
    private int kept;

    private KeptCardReader(VirtualReader reader, VirtualCard card, CardFile file) {
        super(reader);
        this.reader = reader;
        this.card = card;
        this.file = file;
        this.kept = card.writeCycles();
    }

    public static KeptCardReader open(String path, VirtualReaderOptions options, Files files) throws FileFailed {
        CardFile file = new CardFile(path, files);
        VirtualCard card = file.open();
        return new KeptCardReader(VirtualReader.holding(card, options), card, file);
    }

    /// The reader without the file.
    VirtualReader virtual() {
        return reader;
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
            file.keep(card);
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
