import { type Refusal, answer, expected, isRefusal } from '../engine/answer';
import type { Conditions, Described, Design, Finding, Part, Tables } from '../engine/access';
import type { Context } from '../shell/view';

/** What the person typed and chose in the calculator. Keys are in here and nowhere else. */
export interface AccessState {
  /** The access bytes, maybe with the general purpose byte, as they are typed. */
  readonly bytes: string;
  readonly large: boolean;
  readonly keyA: string;
  readonly keyB: string;
  readonly showKeys: boolean;
  /** The group whose condition is being chosen: 0 to 2 for data, 3 for the trailer. */
  readonly choosing: number | undefined;
  /** As typed; nothing as long as it is the example in the person's language. */
  readonly wishes: string | undefined;
  readonly together: boolean;
  /** The trailer to compare with, as it is typed. */
  readonly before: string;
  /** The sector of the opened card whose trailer that is. */
  readonly sector: number | undefined;
}

/** What the engine makes of the state. */
export interface AccessFacts {
  readonly described: Described | Refusal;
  /** The last well-formed conditions: what the tables show while bytes are being typed. */
  readonly shown: Conditions & { readonly explained: readonly string[] };
  readonly stale: boolean;
  readonly tables: Tables;
  readonly design: Design | Refusal;
  readonly before: Described | Refusal | undefined;
  /** What is to be said about the bytes and keys, and about what would change; the gravest of each first. */
  readonly findings: readonly Finding[];
}

/** The findings about one of these parts. */
export function findingsAt(facts: AccessFacts, ...parts: readonly Part[]): readonly Finding[] {
  return facts.findings.filter((finding) => !OF_KEYS.has(finding.id) && finding.parts.some((part) => parts.includes(part)));
}

/** The findings about the keys that are typed, of which this is one. */
export function findingsOfKey(facts: AccessFacts, key: 'key-a' | 'key-b'): readonly Finding[] {
  return facts.findings.filter((finding) => OF_KEYS.has(finding.id) && finding.parts.includes(key));
}

/** What depends on the keys themselves, and not on who may do what. */
const OF_KEYS: ReadonlySet<string> = new Set(['transport-keys', 'keys-equal', 'zero-key']);

const KEY_DIGITS = 12;
const UNKNOWN_KEY = '?'.repeat(KEY_DIGITS);

/** Digits only: what people paste between bytes is left out. */
export function digits(text: string): string {
  return text.replace(/[\s:-]/g, '').toUpperCase();
}

/** `FF078069` as `FF 07 80 69`. */
export function spaced(bytes: string): string {
  return bytes.replace(/(..)(?=.)/g, '$1 ');
}

/** A key as part of a trailer: question marks where it is not, or not wholly, typed. */
export function keyPart(key: string): string {
  return /^[0-9A-F]{12}$/.test(digits(key)) ? digits(key) : UNKNOWN_KEY;
}

/** The whole trailer as the engine takes it, or the bytes alone where they are not three or four. */
export function trailerText(state: AccessState): string {
  const bytes = digits(state.bytes);
  if (bytes.length !== 6 && bytes.length !== 8) {
    return state.bytes;
  }
  return keyPart(state.keyA) + bytes.padEnd(8, '?') + keyPart(state.keyB);
}

/** Asks the engine, and keeps its answers as long as the questions stay the same. */
export class AccessModel {
  private key = '';
  private kept: AccessFacts | undefined;
  private last: (Conditions & { readonly explained: readonly string[] }) | undefined;

  constructor(private readonly context: Context) {}

  facts(state: AccessState): AccessFacts {
    const key = JSON.stringify([state, this.context.language]);
    if (this.kept === undefined || key !== this.key) {
      this.key = key;
      this.kept = this.ask(state);
    }
    return this.kept;
  }

  private ask(state: AccessState): AccessFacts {
    const { engine, language } = this.context;
    const described = answer<Described>(engine.describeAccess(trailerText(state), state.large, language));
    const valid = !isRefusal(described) && described.valid;
    const shown = valid ? described : this.lastShown(state);
    this.last = shown;
    const before = this.before(state);
    return {
      described,
      shown,
      stale: !valid,
      tables: JSON.parse(engine.accessTables(language)) as Tables,
      design: answer<Design>(engine.designAccess(state.wishes ?? this.context.words.access.policy.start, state.large, language)),
      before,
      findings: [
        ...(valid && before !== undefined && !isRefusal(before) && before.valid ? this.change(before.bytes, shown.bytes) : []),
        ...(isRefusal(described) ? [] : described.findings),
      ],
    };
  }

  /** The last well-formed bytes, described anew: language or sector size may have changed. */
  private lastShown(state: AccessState): Conditions & { readonly explained: readonly string[] } {
    const bytes = this.last?.bytes ?? 'FF0780';
    return JSON.parse(this.context.engine.describeAccess(bytes, state.large, this.context.language));
  }

  private before(state: AccessState): Described | Refusal | undefined {
    return digits(state.before) === ''
      ? undefined
      : answer<Described>(this.context.engine.describeAccess(state.before, state.large, this.context.language));
  }

  private change(from: string, to: string): readonly Finding[] {
    const told = answer<{ findings: readonly Finding[] }>(this.context.engine.changeAccess(from, to, this.context.language));
    return isRefusal(told) ? [] : told.findings;
  }

  /** The bytes with another condition for some groups, 3 being the trailer. */
  withCondition(shown: Conditions, groups: readonly number[], bits: string): string {
    const conditions = [...shown.groups.map((group) => group.condition), shown.trailer.condition];
    const changed = conditions.map((condition, group) => (groups.includes(group) ? bits : condition)).join(' ');
    return expected<{ bytes: string }>(this.context.engine.encodeAccess(changed, this.context.language)).bytes;
  }

  /** The wishes that well-formed bytes grant, in words. */
  policyOf(bytes: string): string {
    return expected<{ policy: string }>(this.context.engine.policyOf(bytes, this.context.language)).policy;
  }
}
