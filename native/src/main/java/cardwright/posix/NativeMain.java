package cardwright.posix;

import cardwright.cli.CommandLine;
import cardwright.cli.world.World;

/// The command as a native program.
public final class NativeMain {
    private NativeMain() {}

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] words) {
        World world = new World(new NativeConsole(), new NativeFiles(), new NativeEnvironment());
        Libc.exit(CommandLine.run(world, words));
    }
}
