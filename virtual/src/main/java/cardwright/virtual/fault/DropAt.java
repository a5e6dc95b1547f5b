package cardwright.virtual.fault;

/// The card leaves the field when one certain command comes, before it is executed, and is back at once.
///
/// @param command its number, from 1 on
public record DropAt(int command) implements Fault {
    /// The card drops at this command.
    ///
    /// @throws IllegalArgumentException if the number is less than 1
    public DropAt {
        FaultKind.requireCommandNumber(command);
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new LosingLayer(next, scene, command, scene::dropCard);
    }

    @Override
    public String notation() {
        return FaultKind.DROP_AT.id() + "=" + command;
    }
}
