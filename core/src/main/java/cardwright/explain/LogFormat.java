package cardwright.explain;

import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// Who wrote a transcript.
public enum LogFormat {
    /// What opensc-tool prints with `-s`, with the typed lines or without.
    OPENSC_TOOL("opensc-tool", true, CoreTexts.logOpensc()),
    /// What scriptor, of pcsc-tools, prints.
    SCRIPTOR("scriptor", true, CoreTexts.logScriptor()),
    /// The log of pcscd started with `--apdu`, with or without `--debug` and colours.
    PCSCD("pcscd", false, CoreTexts.logPcscd()),
    /// Lines `SCardTransmit...OK Send Buffer : … Receive Buffer : …`, as readers' makers' tools print them.
    VENDOR("scardtransmit", false, CoreTexts.logVendor()),
    /// Lines of hexadecimal with arrows, or words such as `APDU:` and `SW:`.
    ARROWS("arrows", false, CoreTexts.logArrows()),
    /// A trace of our own.
    TRACE("trace", true, CoreTexts.logTrace());

    private final String id;
    private final boolean marksRuns;
    private final Text name;

    LogFormat(String id, boolean marksRuns, Text name) {
        this.id = id;
        this.marksRuns = marksRuns;
        this.name = name;
    }

    /// The format's name for scripts; the same in every language.
    public String id() {
        return id;
    }

    /// Whether it shows where a run of the program begins, so that what comes first in a run was sent
    /// first.
    public boolean marksRuns() {
        return marksRuns;
    }

    /// What it is called in a sentence.
    public Text text() {
        return name;
    }
}
