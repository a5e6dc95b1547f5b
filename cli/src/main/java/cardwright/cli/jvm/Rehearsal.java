package cardwright.cli.jvm;

import cardwright.cli.Main;
import cardwright.cli.spec.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs many commands in one process, so that the JVM sees once what all of them need and keeps it ready in an
/// AOT cache; run when a package is made.
public final class Rehearsal {
    private Rehearsal() {}

    /// `Rehearsal FILE` runs each line of the file, whose words are separated by single spaces; empty lines
    /// and those that begin with `#` are left out. The exit code is 1 if one of them was used wrong, or met
    /// a mistake of ours: then the file is wrong, or the program. A finding, or that there is no reader, is
    /// none.
    public static void main(String[] words) throws IOException {
        boolean failed = false;
        for (String line : Files.readAllLines(Path.of(words[0]))) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int code = Main.run(line.split(" "));
                if (code == ExitCode.USAGE.number() || code == ExitCode.BUG.number()) {
                    System.err.println("rehearsal: exit code " + code + ": " + line);
                    failed = true;
                }
            }
        }
        if (failed) {
            System.exit(1);
        }
    }
}
