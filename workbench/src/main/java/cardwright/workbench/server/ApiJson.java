package cardwright.workbench.server;

import cardwright.workbench.api.ConsoleLine;
import cardwright.workbench.api.ConsoleNews;
import cardwright.workbench.api.ConsoleRequest;
import cardwright.workbench.api.ConsoleTally;
import cardwright.workbench.api.DoctorExperiment;
import cardwright.workbench.api.DoctorLatency;
import cardwright.workbench.api.DoctorOddity;
import cardwright.workbench.api.DoctorPage;
import cardwright.workbench.api.DoctorRequest;
import cardwright.workbench.api.Done;
import cardwright.workbench.api.Image;
import cardwright.workbench.api.Job;
import cardwright.workbench.api.JobRequest;
import cardwright.workbench.api.Jobs;
import cardwright.workbench.api.Plan;
import cardwright.workbench.api.PlanRemark;
import cardwright.workbench.api.PlanRequest;
import cardwright.workbench.api.PlanStep;
import cardwright.workbench.api.Problem;
import cardwright.workbench.api.Progress;
import cardwright.workbench.api.ReadRequest;
import cardwright.workbench.api.ReaderRequest;
import cardwright.workbench.api.ReaderState;
import cardwright.workbench.api.Readers;
import cardwright.workbench.api.Reading;
import cardwright.workbench.api.Receipt;
import cardwright.workbench.api.Refusal;
import cardwright.workbench.api.Said;
import cardwright.workbench.api.Session;
import cardwright.workbench.api.StepOutcome;
import cardwright.workbench.api.TextFile;
import cardwright.workbench.api.UnreadBlocks;
import cardwright.workbench.api.VirtualRequest;
import cardwright.workbench.api.WriteRequest;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;

/// The records of [cardwright.workbench.api] as JSON.
@Json.Import({
    ConsoleLine.class,
    ConsoleNews.class,
    ConsoleRequest.class,
    ConsoleTally.class,
    DoctorExperiment.class,
    DoctorLatency.class,
    DoctorOddity.class,
    DoctorPage.class,
    DoctorRequest.class,
    Done.class,
    Image.class,
    Job.class,
    JobRequest.class,
    Jobs.class,
    Plan.class,
    PlanRemark.class,
    PlanRequest.class,
    PlanStep.class,
    Problem.class,
    Progress.class,
    ReadRequest.class,
    ReaderRequest.class,
    ReaderState.class,
    Readers.class,
    Reading.class,
    Receipt.class,
    Refusal.class,
    Said.class,
    Session.class,
    StepOutcome.class,
    TextFile.class,
    UnreadBlocks.class,
    VirtualRequest.class,
    WriteRequest.class
})
final class ApiJson {
    /// Reads and writes them. Fields that are missing are null or zero; those it does not know are passed
    /// over.
    static final Jsonb JSONB =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();

    private ApiJson() {}
}
