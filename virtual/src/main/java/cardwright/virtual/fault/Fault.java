package cardwright.virtual.fault;

/// Something that goes wrong: a layer in the exchange that misbehaves in one way. Immutable; what it has to
/// remember, the layer does.
public interface Fault {
    /// The layer, around the next one. Called once for each reader.
    Exchange around(Exchange next, FaultScene scene);

    /// The fault as options name it, e.g. `drop-at=3`.
    String notation();
}
