package cardwright.posix;

import cardwright.cli.CommandLine;
import cardwright.cli.world.World;

/// The command as a native program.
public final class NativeMain {
    private NativeMain() {}

    /// Runs the command line and ends the process with its exit code. What it is called with is always
    /// empty: the words are read as UTF-8 whatever the locale, see `program.c`.
    public static void main(String[] none) {
        String[] words = new String[Libc.countWords()];
        for (int i = 0; i < words.length; i++) {
            words[i] = CString.at(Libc.word(i));
        }
        World world = new World(
                new NativeConsole(),
                new NativeFiles(),
                new NativeJournalFiles(),
                new NativeEnvironment(),
                new NativeClock(),
                System::currentTimeMillis,
                new NativePlatform());
        Libc.exit(CommandLine.run(world, words));
    }
}
