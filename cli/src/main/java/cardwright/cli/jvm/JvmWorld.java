package cardwright.cli.jvm;

import cardwright.card.Clock;
import cardwright.cli.world.Workbench;
import cardwright.cli.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The world as the JVM sees it.
public final class JvmWorld {
    private JvmWorld() {}

    /// This process's standard streams, files and environment, without the workbench.
    public static World create() {
        return create(Optional.empty());
    }

    /// This process's standard streams, files and environment, with the workbench if it is there.
    public static World create(Optional<Workbench> workbench) {
        return new World(
                new JvmConsole(),
                new JvmFiles(),
                new JvmJournalFiles(),
                JvmWorld::variable,
                Clock.system(),
                System::currentTimeMillis,
                new JvmPlatform(workbench));
    }

    /// The launcher gives the JVM another `LC_ALL`, so that it reads UTF-8, and hands on the person's own
    /// as a property.
    private static @Nullable String variable(String name) {
        return System.getProperty("cardwright.env." + name, System.getenv(name));
    }
}
