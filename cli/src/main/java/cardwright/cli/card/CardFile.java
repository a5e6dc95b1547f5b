package cardwright.cli.card;

import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpFormat;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import cardwright.virtual.VirtualCard;

/// The file that keeps a virtual card: a dump of any format that knows every byte, written again in the
/// format it has. A file that is not there yet becomes a blank 1K card, in the format that its name tells,
/// else raw.
final class CardFile {
    private final String path;
    private final Files files;
    private DumpFormat format = DumpFormat.RAW;
    private Dump dump = Dump.of(CardImage.unknown(CardType.CLASSIC_1K));

    CardFile(String path, Files files) {
        this.path = path;
        this.files = files;
    }

    /// The card in the file.
    ///
    /// @throws FileFailed if it can't be read, or made
    /// @throws InvalidInput if it holds no card, or not all of one
    VirtualCard open() throws FileFailed {
        if (!files.exists(path)) {
            VirtualCard blank = VirtualCard.blank(CardType.CLASSIC_1K);
            format = DumpFormat.ofName(path).orElse(DumpFormat.RAW);
            keep(blank);
            return blank;
        }
        dump = DumpFiles.parse(files.read(path), path);
        format = dump.origin().format().orElseThrow();
        CardImage image = dump.image();
        if (!image.isComplete()) {
            throw new InvalidInput(CliTexts.cardFilePartial(path));
        }
        return VirtualCard.of(image);
    }

    /// Writes the card as it is now.
    ///
    /// @throws FileFailed if that can't be done; the file is as it was before
    void keep(VirtualCard card) throws FileFailed {
        CardImage image = CardImage.of(card.type(), card.toBytes());
        Uid uid = dump.image().uid().orElse(card.uid());
        boolean named = dump.image().uid().isPresent() || format.holdsIdentity();
        dump = dump.with(named ? image.with(uid) : image);
        files.replace(path, DumpFiles.print(dump, format).bytes());
    }
}
