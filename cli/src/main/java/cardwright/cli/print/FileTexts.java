package cardwright.cli.print;

import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.Text;

/// What is said of a file that failed.
public final class FileTexts {
    private FileTexts() {}

    /// What is said of it, with the way out.
    public static Text of(FileFailed failed) {
        return CliMessages.text(m -> switch (failed.reason()) {
            case NOT_FOUND -> m.fileNotFound(failed.path());
            case NOT_ALLOWED -> m.fileNotAllowed(failed.path());
            case IS_FOLDER -> m.fileIsFolder(failed.path());
            case DEVICE -> m.fileDevice(failed.path());
        });
    }
}
