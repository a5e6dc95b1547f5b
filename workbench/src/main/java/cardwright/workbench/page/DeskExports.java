package cardwright.workbench.page;

import cardwright.mifare.CardType;
import cardwright.read.ReadOptions;
import cardwright.text.Pieces;
import cardwright.workbench.api.PlanRequest;
import cardwright.workbench.api.ReadRequest;
import cardwright.workbench.desk.Images;
import cardwright.write.WriteListener;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSExport;

/// The virtual card in the page, for where there is no server, as TeaVM writes it to a second ES module,
/// which is fetched only then. Answers are the JSON of the server's, or an object with `problem`. The
/// page's `engine/exports.d.ts` has the same list.
public final class DeskExports {
    private static final PageDesk DESK = new PageDesk(CardType.CLASSIC_1K);
    private static final ReadOptions.Progress QUIET = (_, _) -> {};

    private DeskExports() {}

    /// The reader and what lies on it.
    @JSExport
    public static String deskReaders() {
        return RecordJson.readers(DESK.readers());
    }

    /// Reads the card.
    ///
    /// @param keys as in [ReadRequest]; may be empty
    /// @param trailerOf the sector whose trailer alone is to be read; all blocks if negative
    @JSExport
    public static String deskRead(String keys, int trailerOf) {
        ReadRequest request = new ReadRequest(PageDesk.READER, keys, null, trailerOf < 0 ? null : trailerOf);
        return DESK.answer((desk, reader) -> RecordJson.reading(desk.read(reader, request, QUIET)));
    }

    /// Plans what it takes to make the card hold what an image holds.
    ///
    /// @param keys as in [ReadRequest]; may be empty
    /// @param image as [ImageText] takes it
    /// @param options what is taken of the trailers, then what is allowed, spaces between, as in
    ///     [PlanRequest]
    @JSExport
    public static String deskPlan(String keys, String image, String options) {
        List<String> words = Pieces.words(options);
        return DESK.answer((desk, reader) -> RecordJson.plan(desk.plan(
                reader,
                new PlanRequest(
                        PageDesk.READER,
                        keys,
                        Images.print(ImageText.parse(image)),
                        words.getFirst(),
                        words.subList(1, words.size())),
                QUIET)));
    }

    /// Carries out a plan.
    @JSExport
    public static String deskWrite(String plan) {
        return DESK.answer((desk, reader) -> RecordJson.receipt(desk.write(reader, plan, WriteListener.NONE)));
    }

    /// Goes on with a job.
    ///
    /// @param job its name; empty for the newest that can be
    @JSExport
    public static String deskResume(String job) {
        return DESK.answer((desk, reader) -> RecordJson.receipt(desk.resume(reader, named(job), WriteListener.NONE)));
    }

    /// Plans the way back from a job.
    ///
    /// @param job its name; empty for the newest that can be
    @JSExport
    public static String deskUndo(String job) {
        return DESK.answer((desk, reader) -> RecordJson.plan(desk.planUndo(reader, named(job))));
    }

    /// The jobs whose journals are there.
    @JSExport
    public static String deskJobs() {
        return DESK.answer((desk, _) -> RecordJson.jobs(desk.jobs()));
    }

    /// A hand for the virtual reader.
    ///
    /// @param action `remove`, `place`, `tear`, or a card type for a new card
    /// @param write with `tear`: in which write from now on the power fails; 0 for none
    @JSExport
    public static String deskVirtual(String action, int write) {
        return DESK.answer((_, _) -> {
            switch (action) {
                case "remove" -> DESK.remove();
                case "place" -> DESK.place();
                case "tear" -> DESK.tear(write);
                default -> DESK.renew(Images.type(action));
            }
            return RecordJson.done();
        });
    }

    private static Optional<String> named(String job) {
        return job.isEmpty() ? Optional.empty() : Optional.of(job);
    }
}
