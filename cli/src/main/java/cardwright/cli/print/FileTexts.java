package cardwright.cli.print;

import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.Text;

/// What is said of a file that failed.
public final class FileTexts {
    private FileTexts() {}

    /// What is said of it, with the way out.
    public static Text of(FileFailed failed) {
        return switch (failed.reason()) {
            case NOT_FOUND -> CliTexts.fileNotFound(failed.path());
            case NOT_ALLOWED -> CliTexts.fileNotAllowed(failed.path());
            case IS_FOLDER -> CliTexts.fileIsFolder(failed.path());
            case DEVICE -> CliTexts.fileDevice(failed.path());
        };
    }
}
