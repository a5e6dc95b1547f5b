package cardwright.workbench.readers;

import cardwright.text.Language;
import cardwright.text.Text;
import cardwright.workbench.words.WorkbenchTexts;

/// Something else is being done with the reader; nothing was sent.
public final class ReaderBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /// The reader of this name is in use.
    public ReaderBusy(String reader) {
        this(WorkbenchTexts.readerBusy(reader));
    }

    private ReaderBusy(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /// What is in the way, and the way out.
    public Text text() {
        return text;
    }
}
