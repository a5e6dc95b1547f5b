package cardwright.cli.world;

/// What the time is. For how long something takes, see [cardwright.card.Clock].
@FunctionalInterface
public interface Calendar {
    /// Milliseconds since the beginning of 1970, UTC.
    long now();
}
