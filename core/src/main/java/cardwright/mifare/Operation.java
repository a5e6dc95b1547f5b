package cardwright.mifare;

/// What can be done to a data block: the columns of the data sheet's table of data-block conditions.
public enum Operation {
    /// Read the block.
    READ,
    /// Write the block.
    WRITE,
    /// Add to a value block.
    INCREMENT,
    /// Take from a value block; the same right covers transfer and restore.
    DECREMENT
}
