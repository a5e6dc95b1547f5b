package cardwright.trace;

import cardwright.card.AuthenticationRefused;
import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.CommandRefused;
import cardwright.card.KeysRefused;
import cardwright.card.NoCard;
import cardwright.card.NoReader;
import cardwright.card.NoService;
import cardwright.card.OtherCard;
import cardwright.card.ReaderFailed;
import cardwright.card.SessionLost;
import cardwright.card.UnexpectedAnswer;
import cardwright.card.ValueRefused;
import cardwright.card.WriteUnfinished;
import cardwright.text.Text;
import cardwright.trace.TraceEvent.Failed;
import cardwright.trace.TraceEvent.Lost;
import cardwright.words.CoreTexts;

/// How a call ended that failed: as an event, and back.
final class TraceFailures {
    private TraceFailures() {}

    static TraceEvent of(CardException failure) {
        return switch (failure) {
            case CardLost lost -> new Lost(lost.reason());
            case NoCard _ -> new Failed(Failed.Kind.NO_CARD, 0);
            case CardInUse _ -> new Failed(Failed.Kind.IN_USE, 0);
            case NoReader _ -> new Failed(Failed.Kind.NO_READER, 0);
            case NoService _ -> new Failed(Failed.Kind.NO_SERVICE, 0);
            case ReaderFailed failed -> new Failed(Failed.Kind.READER, failed.code());
            // The rest judge answers that did come; they are of the layers above a connection, which throws
            // none.
            case UnexpectedAnswer _,
                    AuthenticationRefused _,
                    KeysRefused _,
                    CommandRefused _,
                    ValueRefused _,
                    WriteUnfinished _,
                    OtherCard _,
                    SessionLost _ -> new Failed(Failed.Kind.ANSWER, 0);
        };
    }

    static CardException of(Lost lost, int line) {
        return new CardLost(lost.reason(), recorded(lost, line));
    }

    static CardException of(Failed failed, String readerName, int line) {
        Text text = recorded(failed, line);
        return switch (failed.kind()) {
            case NO_CARD -> new NoCard(readerName);
            case IN_USE -> new CardInUse(readerName);
            case NO_READER -> new NoReader(text);
            case NO_SERVICE -> new NoService(text);
            case ANSWER -> new UnexpectedAnswer(text, 2, 0);
            case READER -> new ReaderFailed(failed.code(), text);
        };
    }

    private static Text recorded(TraceEvent event, int line) {
        String shown = event.line();
        return CoreTexts.traceRecorded(line, shown);
    }
}
