package cardwright.card;

import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// A session lost its card and renewed the connection as often, or waited as long, as it may, and it was
/// of no use. What it did before it was lost at last is told by the data here; the same call may be made
/// again.
public final class SessionLost extends CardException {
    private static final long serialVersionUID = 1L;

    private final transient List<CardLost.Reason> losses;
    private final int renewals;
    private final transient CardException last;

    SessionLost(String reader, List<CardLost.Reason> losses, int renewals, CardException last) {
        super(CoreTexts.sessionLost(reader, renewals, new TextList(reasons(losses)).and(), last.text()));
        initCause(last);
        this.losses = List.copyOf(losses);
        this.renewals = renewals;
        this.last = last;
    }

    private static List<Text> reasons(List<CardLost.Reason> losses) {
        List<Text> reasons = new ArrayList<>();
        for (CardLost.Reason reason : losses) {
            reasons.add(
                    switch (reason) {
                        case CARD_REMOVED -> CoreTexts.sessionReasonRemoved();
                        case CARD_RESET -> CoreTexts.sessionReasonReset();
                        case CARD_SILENT -> CoreTexts.sessionReasonSilent();
                        case READER_IO -> CoreTexts.sessionReasonIo();
                        case READER_GONE -> CoreTexts.sessionReasonReader();
                        case SERVICE_GONE -> CoreTexts.sessionReasonService();
                    });
        }
        return reasons;
    }

    /// How the card was lost each time during this call, in order; at least one.
    public List<CardLost.Reason> losses() {
        return losses;
    }

    /// How often one call may renew the connection.
    public int renewals() {
        return renewals;
    }

    /// What went wrong at last: a [CardLost], or a [NoCard], [CardInUse], [NoReader], [NoService] or
    /// [ReaderFailed] from renewing the connection.
    public CardException last() {
        return last;
    }
}
