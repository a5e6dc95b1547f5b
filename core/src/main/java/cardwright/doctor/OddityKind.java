package cardwright.doctor;

/// What can be odd about a reader, its card, or what is between them. Nine of them have the names of the
/// virtual reader's faults, which imitate them.
public enum OddityKind {
    /// opensc-tool's probes leave the card in a state in which the commands that follow fail.
    OPENSC_UPSETS("opensc-upsets"),
    /// Commands meant for other kinds of cards halt the card or drop it.
    FOREIGN_UPSETS("foreign-upsets"),
    /// The card refuses at random, and no longer when activated anew.
    FLAKY("flaky"),
    /// The card left the field for a moment; the command was not carried out, as far as can be told.
    DROP_AT("drop-at"),
    /// The card left the field for a moment; the command was carried out and its answer lost. A write at
    /// that moment can be torn.
    TORN_WRITE("torn-write"),
    /// A command was never answered.
    MUTE("mute"),
    /// A loaded key serves for one authentication only.
    FORGETS_KEYS("forgets-keys"),
    /// Loaded keys are gone when the card is activated anew.
    CLEARS_ON_RESET("clears-on-reset"),
    /// Commands take longer than readers and their way to the machine take.
    SLOW("slow"),
    /// What the reader answers to commands meant for other kinds of cards.
    FOREIGN_SW("foreign-sw"),
    /// A wrong key opened the sector: what is loaded is not what is used.
    KEY_NOT_USED("key-not-used"),
    /// The same block read several times was not the same.
    READ_DIFFERS("read-differs"),
    /// After a wrong key, not even activating the card anew makes the right one work.
    STUCK_AFTER_REFUSAL("stuck-after-refusal"),
    /// After a connection ended in one of the ways, the next one can't authenticate.
    DISPOSITION_UPSETS("disposition-upsets"),
    /// A sector left alone for six seconds is no longer open.
    IDLE_CLOSES("idle-closes"),
    /// Another program reset the card meanwhile.
    RESET_BY_OTHERS("reset-by-others"),
    /// The reader failed to carry a command.
    READER_IO("reader-io"),
    /// opensc-tool takes the card for another kind.
    OPENSC_MISTAKES("opensc-mistakes"),
    /// opensc-tool 0.12 and 0.13 refuse to work with this reader.
    OPENSC_OLD_FAILS("opensc-old-fails");

    private final String id;

    OddityKind(String id) {
        this.id = id;
    }

    /// Its name in machine-readable output, e.g. `foreign-upsets`.
    public String id() {
        return id;
    }
}
