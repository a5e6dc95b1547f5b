package cardwright.doctor;

import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// The experiments, in the order they are done.
public enum ExperimentId {
    /// Which forms and slots of Load Keys the reader takes.
    LOAD_FORMS("load-forms", CoreTexts.doctorAskForms()),
    /// Whether the key opens the sector and may read the block.
    READ("read", CoreTexts.doctorAskRead()),
    /// How many of many rounds of the three commands work.
    STABILITY("stability", CoreTexts.doctorAskStability()),
    /// What a wrong key does, and what comes after it.
    WRONG_KEY("wrong-key", CoreTexts.doctorAskWrongKey()),
    /// Whether a loaded key serves twice.
    AUTHENTICATE_TWICE("authenticate-twice", CoreTexts.doctorAskTwice()),
    /// Whether a loaded key outlives a reset of the card.
    KEY_AFTER_RESET("key-after-reset", CoreTexts.doctorAskAfterReset()),
    /// Whether a loaded key outlives the card's power.
    KEY_AFTER_UNPOWER("key-after-unpower", CoreTexts.doctorAskAfterUnpower()),
    /// Whether the next connection works after one that left the card as it was.
    AFTER_LEAVE("after-leave", CoreTexts.doctorAskAfterLeave()),
    /// The same after one that reset the card.
    AFTER_RESET("after-reset", CoreTexts.doctorAskAfterResetEnd()),
    /// The same after one that took the card's power.
    AFTER_UNPOWER("after-unpower", CoreTexts.doctorAskAfterUnpowerEnd()),
    /// Whether a sector stays open for six seconds.
    IDLE("idle", CoreTexts.doctorAskIdle()),
    /// What a command for another kind of card does.
    FOREIGN("foreign", CoreTexts.doctorAskForeign()),
    /// How many bytes one read gives.
    LONG_READS("long-reads", CoreTexts.doctorAskLongReads()),
    /// Whether the reader takes the old General Authenticate.
    OLD_AUTHENTICATE("old-authenticate", CoreTexts.doctorAskOld()),
    /// What opensc-tool's probes do.
    OPENSC("opensc", CoreTexts.doctorAskOpensc());

    private final String id;
    private final Text question;

    ExperimentId(String id, Text question) {
        this.id = id;
        this.question = question;
    }

    /// Its name in machine-readable output, e.g. `wrong-key`.
    public String id() {
        return id;
    }

    /// What it asks.
    public Text question() {
        return question;
    }
}
