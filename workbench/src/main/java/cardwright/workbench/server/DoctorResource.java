package cardwright.workbench.server;

import cardwright.card.ReaderDialect;
import cardwright.cli.card.DialectStore;
import cardwright.cli.world.World;
import cardwright.doctor.Doctor;
import cardwright.doctor.DoctorOptions;
import cardwright.doctor.DoctorReport;
import cardwright.text.InvalidInput;
import cardwright.workbench.api.DoctorPage;
import cardwright.workbench.api.DoctorRequest;
import cardwright.workbench.api.Done;
import cardwright.workbench.api.Progress;
import cardwright.workbench.api.ReaderRequest;
import cardwright.workbench.api.Said;
import cardwright.workbench.doctor.DoctorPages;
import cardwright.workbench.doctor.DoctorRequests;
import cardwright.workbench.words.WorkbenchTexts;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// `POST /api/doctor` examines a reader and its card; the answer comes at the end, and events `progress` tell
/// meanwhile what is tried. `/api/doctor/save` remembers the dialect that was found last.
final class DoctorResource {
    private static final String TASK = "doctor";
    private static final String REAL = "pcsc:";

    private final World world;
    private final CardTasks tasks;
    private final Hub hub;
    private final Map<String, DoctorReport> reports = new ConcurrentHashMap<>();

    DoctorResource(World world, CardTasks tasks, Hub hub) {
        this.world = world;
        this.tasks = tasks;
        this.hub = hub;
    }

    void addTo(Jex jex) {
        jex.post("/api/doctor", this::examine);
        jex.post("/api/doctor/save", this::save);
    }

    private void examine(Context ctx) throws Exception {
        DoctorRequest request = Replies.body(ctx, DoctorRequest.class);
        DoctorOptions options = DoctorRequests.options(request);
        String id = request.reader();
        DoctorPage page = tasks.run(id, TASK, reader -> {
            DoctorReport report = Doctor.examine(
                    reader,
                    options,
                    world.clock(),
                    (experiment, number, count) -> hub.tell(
                            "progress", new Progress(id, TASK, number, count, Said.of(experiment.question()))));
            reports.put(id, report);
            return DoctorPages.of(report, isReal(id));
        });
        Replies.send(ctx, page);
    }

    private static boolean isReal(String reader) {
        return reader.startsWith(REAL);
    }

    private void save(Context ctx) throws Exception {
        String id = Replies.body(ctx, ReaderRequest.class).reader();
        DoctorReport report = isReal(id) ? reports.get(id) : null;
        if (report == null || !DoctorPages.isReliable(report)) {
            throw new InvalidInput(WorkbenchTexts.doctorNothingToSave());
        }
        ReaderDialect dialect = DoctorPages.dialect(report).orElseThrow();
        DialectStore.of(world).save(report.reader(), dialect);
        Replies.send(ctx, new Done(true));
    }
}
