package cardwright.write;

/// Encrypts the records of a journal. A door to the world: where cryptography is, an implementation is made of
/// it; a journal without one is [#NONE].
public interface Seal {
    /// Records as they are.
    Seal NONE = new Seal() {
        @Override
        public int id() {
            return 0;
        }

        @Override
        public byte[] seal(byte[] record) {
            return record;
        }

        @Override
        public byte[] open(byte[] sealed) {
            return sealed;
        }
    };

    /// What the journal's first bytes say about how it is sealed: 0 for not at all, up to 255.
    int id();

    /// A record's bytes, sealed.
    byte[] seal(byte[] record);

    /// The record's bytes again.
    ///
    /// @throws cardwright.text.InvalidInput if they were not sealed so, or were changed
    byte[] open(byte[] sealed);
}
