package cardwright.cli.card;

import cardwright.card.ReaderDialect;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.UserFolders;
import cardwright.cli.world.World;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was found out about readers, remembered in the file `dialects` of the user's configuration
/// folder:
///
/// ```
/// # comment
/// ACS ACR1281U PICC = keys=00:20 auth=86 read=16 values=acs-d7
/// ```
///
/// One reader a line: its name without the numbers that PC/SC puts at the end, ` = `, its dialect by name
/// or as [ReaderDialect#notation]. The folder is [UserFolders#configuration].
public final class DialectStore {
    private static final String BETWEEN = " = ";

    private final Files files;
    private final @Nullable String folder;

    private DialectStore(Files files, @Nullable String folder) {
        this.files = files;
        this.folder = folder;
    }

    /// The store of the user in this world. Looks at no file.
    public static DialectStore of(World world) {
        return new DialectStore(
                world.files(),
                new UserFolders(world.environment()).configuration().orElse(null));
    }

    /// The file's path; none if the environment names no folder for it.
    public Optional<String> path() {
        return Optional.ofNullable(folder).map(found -> found + "/dialects");
    }

    /// The dialect remembered for a reader. If it stands there twice, the last one.
    ///
    /// @throws FileFailed if the file is there and can't be read
    /// @throws InvalidInput if the reader's line is wrong; names file and line
    public Optional<ReaderDialect> find(String readerName) throws FileFailed {
        String wanted = key(readerName);
        List<String> lines = lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (wanted.equals(name(line))) {
                return Optional.of(parse(line, i + 1));
            }
        }
        return Optional.empty();
    }

    private ReaderDialect parse(String line, int number) {
        try {
            return ReaderDialect.parse(line.substring(line.lastIndexOf(BETWEEN) + BETWEEN.length()));
        } catch (InvalidInput e) {
            throw new InvalidInput(CliTexts.dialectLine(path().orElse(""), number, e.text()));
        }
    }

    /// Remembers a reader's dialect in place of what was remembered for it; all other lines stay as they
    /// are.
    ///
    /// @throws FileFailed if the file can't be written, or there is no folder for it
    public void save(String readerName, ReaderDialect dialect) throws FileFailed {
        if (folder == null) {
            throw new FileFailed("~/.config/cardwright", Files.Reason.NOT_FOUND);
        }
        String name = key(readerName);
        List<String> lines = new ArrayList<>(lines());
        if (lines.isEmpty()) {
            lines.add(CliMessages.in(Language.EN).dialectFileHead());
        }
        lines.removeIf(line -> name.equals(name(line)));
        lines.add(name + BETWEEN + dialect.notation());
        files.makeFolder(folder);
        String text = String.join("\n", lines) + "\n";
        files.replace(folder + "/dialects", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() throws FileFailed {
        List<String> lines = new ArrayList<>();
        if (folder == null || !files.exists(folder + "/dialects")) {
            return lines;
        }
        String text = new String(files.read(folder + "/dialects"), StandardCharsets.UTF_8);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(Ascii.stripTrailing(text.substring(from, end)));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(Ascii.stripTrailing(text.substring(from)));
        }
        return lines;
    }

    /// The reader a line is about; null for a comment and a line that is about none.
    private static @Nullable String name(String line) {
        int between = line.lastIndexOf(BETWEEN);
        return line.startsWith("#") || between < 0 ? null : Ascii.strip(line.substring(0, between));
    }

    /// A reader's name without the numbers at its end: ` 00 01` of pcsc-lite (reader and slot,
    /// hexadecimal), ` 0` of Windows.
    public static String key(String readerName) {
        String name = Ascii.strip(readerName);
        int length = name.length();
        if (length > 6 && isHexPair(name, length - 3) && isHexPair(name, length - 6)) {
            return name.substring(0, length - 6);
        }
        int digits = 0;
        while (digits < length && isDecimal(name.charAt(length - 1 - digits))) {
            digits++;
        }
        boolean numbered = digits > 0 && digits <= 2 && length > digits + 1 && name.charAt(length - 1 - digits) == ' ';
        return numbered ? name.substring(0, length - 1 - digits) : name;
    }

    private static boolean isDecimal(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexPair(String text, int at) {
        return text.charAt(at) == ' ' && Hex.digit(text.charAt(at + 1)) >= 0 && Hex.digit(text.charAt(at + 2)) >= 0;
    }
}
