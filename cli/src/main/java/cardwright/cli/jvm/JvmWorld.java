package cardwright.cli.jvm;

import cardwright.cli.world.World;

/// The world as the JVM sees it.
public final class JvmWorld {
    private JvmWorld() {}

    /// This process's standard streams, files and environment.
    public static World create() {
        return new World(new JvmConsole(), new JvmFiles(), System::getenv);
    }
}
