package cardwright.cli.world;

import org.jspecify.annotations.Nullable;

/// Environment variables.
@FunctionalInterface
public interface Environment {
    /// The variable's value, or null if it is not set.
    @Nullable
    String get(String name);
}
