package cardwright.mifare;

/// Which keys may do something: one cell of the data sheet's access tables.
public enum Permission {
    /// Neither key.
    NEVER("never", false, false),
    /// Key A only.
    A("A", true, false),
    /// Key B only.
    B("B", false, true),
    /// Key A or key B.
    A_OR_B("A|B", true, true);

    private final String notation;
    private final boolean keyA;
    private final boolean keyB;

    Permission(String notation, boolean keyA, boolean keyB) {
        this.notation = notation;
        this.keyA = keyA;
        this.keyB = keyB;
    }

    /// The permission that allows exactly the keys told.
    public static Permission of(boolean keyA, boolean keyB) {
        return keyA ? keyB ? A_OR_B : A : keyB ? B : NEVER;
    }

    /// Whether this key may.
    public boolean allows(KeyType key) {
        return key == KeyType.A ? keyA : keyB;
    }

    /// What is left of it where key B opens nothing.
    public Permission withoutKeyB() {
        return of(keyA, false);
    }

    /// The way it is written everywhere, in every language: `never`, `A`, `B` or `A|B`.
    public String notation() {
        return notation;
    }
}
