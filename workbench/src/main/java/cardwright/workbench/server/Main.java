package cardwright.workbench.server;

import cardwright.cli.CommandLine;
import cardwright.cli.jvm.JvmWorld;
import cardwright.cli.world.World;

/// The command on a JVM with the workbench.
public final class Main {
    private Main() {}

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] words) {
        World bare = JvmWorld.create();
        World world = JvmWorld.create(PageFiles.load().map(page -> new LocalWorkbench(bare, page)));
        int code = CommandLine.run(world, words);
        if (code != 0) {
            System.exit(code);
        }
    }
}
