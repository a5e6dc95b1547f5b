import type { Conditions, Finding } from './access';

/** Something that bytes can be; access bytes and trailers with who may do what. */
export interface BytesReading extends Partial<Omit<Conditions, 'findings'>> {
  readonly kind: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly findings?: readonly Omit<Finding, 'sectors' | 'parts'>[];
}

/** What `explain` says, as the command prints it: `docs/json.md` has every field. */
export interface BytesExplained {
  readonly kind: 'bytes';
  readonly input: string;
  readonly readings: readonly BytesReading[];
}

export interface Conclusion {
  readonly cause: string;
  readonly confidence: string;
  readonly message: string;
  readonly reasons: readonly string[];
  readonly advice: readonly { readonly line: string | null; readonly message: string }[];
}

export interface LogStep {
  readonly line: number;
  readonly kind: 'command' | 'reset';
  readonly origin?: string;
  readonly sent?: string;
  readonly command?: string;
  readonly received?: string;
  readonly meaning?: string;
  readonly failure?: string;
  readonly said?: string;
}

export interface LogExplained {
  readonly kind: 'transcript';
  readonly unit: 'run' | 'round';
  readonly count: number;
  readonly well: boolean;
  readonly message: string;
  readonly conclusions: readonly Conclusion[];
  readonly notes: readonly Conclusion[];
  readonly attempts: readonly { readonly number: number; readonly end: string; readonly message: string; readonly steps: readonly LogStep[] }[];
}

export interface Explained {
  readonly answers: readonly (BytesExplained | LogExplained)[];
}
