package cardwright.workbench.server;

import cardwright.text.InvalidInput;
import cardwright.workbench.api.Done;
import cardwright.workbench.api.VirtualRequest;
import cardwright.workbench.readers.ReaderBoard;
import cardwright.workbench.words.WorkbenchTexts;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;

/// `GET /api/readers`: the readers and what lies on them; and `POST /api/virtual`: a hand for virtual ones.
final class ReadersResource {
    private static final int MOST_WRITES = 1000;

    private final ReaderBoard board;

    ReadersResource(ReaderBoard board) {
        this.board = board;
    }

    void addTo(Jex jex) {
        jex.get("/api/readers", ctx -> Replies.send(ctx, board.all()));
        jex.post("/api/virtual", this::virtual);
    }

    private void virtual(Context ctx) {
        VirtualRequest request = Replies.body(ctx, VirtualRequest.class);
        switch (request.action()) {
            case "remove" -> board.remove(request.reader());
            case "place" -> board.place(request.reader());
            case "tear" -> {
                if (request.write() < 0 || request.write() > MOST_WRITES) {
                    throw new InvalidInput(WorkbenchTexts.virtualWrites(MOST_WRITES));
                }
                board.tear(request.reader(), request.write());
            }
            default -> throw new InvalidInput(WorkbenchTexts.deskNotAWord(request.action()));
        }
        Replies.send(ctx, new Done(true));
    }
}
