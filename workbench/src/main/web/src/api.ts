// What the page and its server say to each other. Written by ApiTypesTest from the records of
// cardwright.workbench.api, where each field is explained; do not edit.

export interface ConsoleLine {
  readonly kind: string;
  readonly round: number;
  readonly time: number;
  readonly sent: string | null;
  readonly command: Said | null;
  readonly received: string | null;
  readonly text: Said | null;
  readonly micros: number;
  readonly good: boolean;
}

export interface ConsoleNews {
  readonly reader: string;
  readonly lines: readonly ConsoleLine[];
  readonly leftOut: number;
  readonly tally: ConsoleTally;
}

export interface ConsoleRequest {
  readonly reader: string;
  readonly script: string;
  readonly repeat: number;
  readonly untilFailure: boolean;
}

export interface ConsoleTally {
  readonly running: boolean;
  readonly rounds: number;
  readonly good: number;
  readonly bad: number;
  readonly firstBad: number;
  readonly sent: number;
  readonly lost: number;
  readonly medianMicros: number;
  readonly slowMicros: number;
  readonly maxMicros: number;
}

export interface DoctorExperiment {
  readonly question: Said;
  readonly answer: Said;
  readonly ok: number;
  readonly failed: number;
}

export interface DoctorLatency {
  readonly kind: Said;
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

export interface DoctorOddity {
  readonly notations: readonly string[];
  readonly severity: string;
  readonly confidence: Said;
  readonly what: Said;
  readonly evidence: Said;
  readonly advice: Said;
}

export interface DoctorPage {
  readonly readerName: string;
  readonly atr: string;
  readonly card: string | null;
  readonly verdict: string;
  readonly good: boolean;
  readonly message: Said;
  readonly dialect: string | null;
  readonly savable: boolean;
  readonly needs: readonly Said[];
  readonly oddities: readonly DoctorOddity[];
  readonly experiments: readonly DoctorExperiment[];
  readonly latencies: readonly DoctorLatency[];
  readonly rounds: number;
  readonly roundsOk: number;
  readonly remarks: readonly Said[];
  readonly commands: number;
}

export interface DoctorRequest {
  readonly reader: string;
  readonly keys: string | null;
  readonly block: number;
  readonly rounds: number;
  readonly quick: boolean;
  readonly opensc: boolean;
}

export interface Done {
  readonly done: boolean;
}

export interface Image {
  readonly type: string;
  readonly uid: string | null;
  readonly blocks: readonly string[];
}

export interface Job {
  readonly id: string;
  readonly uid: string;
  readonly time: number;
  readonly undoes: string | null;
  readonly planned: number;
  readonly done: number;
  readonly state: string;
  readonly resumable: boolean;
}

export interface JobRequest {
  readonly reader: string;
  readonly job: string | null;
}

export interface Jobs {
  readonly jobs: readonly Job[];
}

export interface Plan {
  readonly id: string | null;
  readonly uid: string;
  readonly type: string;
  readonly undoes: string | null;
  readonly asked: number;
  readonly unchanged: number;
  readonly milliseconds: number;
  readonly steps: readonly PlanStep[];
  readonly notes: readonly PlanRemark[];
  readonly refusals: readonly Refusal[];
}

export interface PlanRemark {
  readonly kind: string;
  readonly block: number;
  readonly text: Said;
}

export interface PlanRequest {
  readonly reader: string;
  readonly keys: string | null;
  readonly target: Image;
  readonly trailers: string;
  readonly allow: readonly string[];
}

export interface PlanStep {
  readonly block: number;
  readonly sector: number;
  readonly action: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly string[];
  readonly undoable: boolean;
}

export interface Problem {
  readonly id: string;
  readonly text: Said;
}

export interface Progress {
  readonly reader: string;
  readonly task: string;
  readonly done: number;
  readonly of: number;
  readonly text: Said | null;
}

export interface ReadRequest {
  readonly reader: string;
  readonly keys: string | null;
  readonly type: string | null;
  readonly trailerOf: number | null;
}

export interface ReaderRequest {
  readonly reader: string;
}

export interface ReaderState {
  readonly id: string;
  readonly name: string;
  readonly virtual: boolean;
  readonly card: string;
  readonly use: string;
  readonly atr: string | null;
  readonly cardName: Said | null;
  readonly type: string | null;
  readonly busy: string | null;
  readonly tear: number;
}

export interface Readers {
  readonly readers: readonly ReaderState[];
  readonly trouble: Said | null;
}

export interface Reading {
  readonly reader: string;
  readonly image: Image;
  readonly unread: readonly UnreadBlocks[];
  readonly keys: number;
  readonly commands: number;
}

export interface Receipt {
  readonly job: string;
  readonly uid: string;
  readonly undoes: string | null;
  readonly end: string;
  readonly asked: number;
  readonly written: number;
  readonly verified: number;
  readonly unchanged: number;
  readonly results: readonly StepOutcome[];
  readonly stopped: Said | null;
}

export interface Refusal {
  readonly reason: string;
  readonly block: number;
  readonly text: Said;
  readonly allowance: string | null;
}

export interface Said {
  readonly en: string;
  readonly zh: string;
}

export interface Session {
  readonly csrf: string;
  readonly version: string;
  readonly language: string;
}

export interface StepOutcome {
  readonly block: number;
  readonly how: string;
  readonly loss: Said | null;
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export interface UnreadBlocks {
  readonly sector: number;
  readonly blocks: readonly number[];
  readonly reason: string;
  readonly text: Said;
}

export interface VirtualRequest {
  readonly reader: string;
  readonly action: string;
  readonly write: number;
}

export interface WriteRequest {
  readonly reader: string;
  readonly plan: string;
}
