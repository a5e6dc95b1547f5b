package cardwright.cli.jvm;

import cardwright.cli.Commands;
import cardwright.cli.spec.CommandPath;
import cardwright.cli.spec.Completion;
import cardwright.cli.spec.ManPage;
import cardwright.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes manual pages and completions as an installation holds them below `share`; run by the build.
public final class Pages {
    private final Path share;

    private Pages(Path share) {
        this.share = share;
    }

    /// `Pages SHARE VERSION TIME` writes all of them into the folder SHARE; TIME begins with the date, `2026-11-21`.
    public static void main(String[] words) throws IOException {
        Pages pages = new Pages(Path.of(words[0]));
        CommandPath program = CommandPath.of(Commands.PROGRAM);
        for (CommandPath path : program.all()) {
            for (Language language : Language.values()) {
                String folder = language == Language.ZH ? "man/zh_CN/man1/" : "man/man1/";
                pages.write(
                        folder + ManPage.fileName(path),
                        ManPage.of(path, language, words[1], words[2].substring(0, 10)));
            }
        }
        for (Completion completion : Completion.values()) {
            pages.write(completion.place(), completion.script(program));
        }
    }

    private void write(String place, String text) throws IOException {
        Path file = share.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
