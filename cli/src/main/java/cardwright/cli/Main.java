package cardwright.cli;

import cardwright.cli.jvm.JvmWorld;

/// The command on a JVM.
public final class Main {
    private Main() {}

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] words) {
        int code = run(words);
        if (code != 0) {
            System.exit(code);
        }
    }

    /// Runs the command line and returns the exit code.
    public static int run(String... words) {
        return CommandLine.run(JvmWorld.create(), words);
    }
}
