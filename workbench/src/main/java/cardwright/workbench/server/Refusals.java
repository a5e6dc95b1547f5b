package cardwright.workbench.server;

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
import cardwright.cli.card.KeptCardReader;
import cardwright.cli.print.FileTexts;
import cardwright.cli.spec.Refused;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.InvalidInput;
import cardwright.workbench.readers.ReaderBusy;
import cardwright.workbench.words.WorkbenchTexts;
import io.avaje.jex.http.HttpResponseException;

/// What goes wrong while a request is fulfilled, as answers. An answer never repeats what was sent.
final class Refusals {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD = 405;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int MEDIA_TYPE = 415;
    private static final int TOO_MANY = 429;
    private static final int MISTAKE = 500;

    private Refusals() {}

    static Refusal session() {
        return new Refusal(UNAUTHORIZED, "session", WorkbenchTexts.httpSession());
    }

    static Refusal forbidden() {
        return new Refusal(FORBIDDEN, "forbidden", WorkbenchTexts.httpForbidden());
    }

    static Refusal token() {
        return new Refusal(FORBIDDEN, "session", WorkbenchTexts.httpToken());
    }

    static Refusal otherUser() {
        return new Refusal(FORBIDDEN, "session", WorkbenchTexts.httpOtherUser());
    }

    static Refusal notFound() {
        return new Refusal(NOT_FOUND, "not-found", WorkbenchTexts.httpNotFound());
    }

    static Refusal method() {
        return new Refusal(METHOD, "method", WorkbenchTexts.httpMethod());
    }

    static Refusal large() {
        return new Refusal(TOO_LARGE, "large", WorkbenchTexts.httpLarge());
    }

    static Refusal mediaType() {
        return new Refusal(MEDIA_TYPE, "type", WorkbenchTexts.httpType());
    }

    static Refusal malformed() {
        return new Refusal(BAD_REQUEST, "input", WorkbenchTexts.httpMalformed());
    }

    static Refusal many() {
        return new Refusal(TOO_MANY, "many", WorkbenchTexts.httpMany());
    }

    /// What a failure comes to.
    static Refusal of(Exception e) {
        return switch (e) {
            case Refusal refusal -> refusal;
            case HttpResponseException http -> http(http.status());
            case InvalidInput wrong -> new Refusal(BAD_REQUEST, "input", wrong.text());
            case ReaderBusy busy -> new Refusal(CONFLICT, "busy", busy.text());
            case Refused refused -> new Refusal(CONFLICT, "refused", refused.text());
            case CardException card -> of(card);
            case FileFailed file -> new Refusal(MISTAKE, "file", FileTexts.of(file));
            case KeptCardReader.NotKept kept -> new Refusal(MISTAKE, "file", FileTexts.of(kept.failed()));
            default ->
                new Refusal(
                        MISTAKE,
                        "mistake",
                        WorkbenchTexts.httpMistake(e.getClass().getSimpleName()));
        };
    }

    /// What the library refuses by itself.
    private static Refusal http(int status) {
        return switch (status) {
            case NOT_FOUND -> notFound();
            case METHOD -> method();
            case TOO_LARGE -> large();
            default -> malformed();
        };
    }

    private static Refusal of(CardException e) {
        String id = switch (e) {
            case AuthenticationRefused _, KeysRefused _, CommandRefused _, UnexpectedAnswer _, ValueRefused _ ->
                "refused";
            case CardInUse _ -> "busy";
            case NoReader _, NoService _, NoCard _ -> "no-card";
            case CardLost _, ReaderFailed _, SessionLost _, OtherCard _, WriteUnfinished _ -> "lost";
        };
        return new Refusal(CONFLICT, id, e.text());
    }
}
