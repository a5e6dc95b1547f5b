package cardwright.virtual.fault;

/// One certain command is never answered: the reader gives up after a second, and the card must be activated
/// anew. The command is not executed.
///
/// @param command its number, from 1 on
public record Mute(int command) implements Fault {
    /// This command is never answered.
    ///
    /// @throws IllegalArgumentException if the number is less than 1
    public Mute {
        FaultKind.requireCommandNumber(command);
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new LosingLayer(next, scene, command, scene::timeOut);
    }

    @Override
    public String notation() {
        return FaultKind.MUTE.id() + "=" + command;
    }
}
