package cardwright.card;

import cardwright.text.Text;

/// The machine has no smart-card service to ask: its library is not installed, or the service does not run.
public final class NoService extends CardException {
    private static final long serialVersionUID = 1L;

    /// No service, for the reason the text gives, with what to install or start.
    public NoService(Text text) {
        super(text);
    }
}
