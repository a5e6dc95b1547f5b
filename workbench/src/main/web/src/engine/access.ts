/** Access conditions as the engine tells them; `docs/json.md` has the fields that the command prints too. */

/** Which keys may: exactly as everywhere. */
export type Who = 'A' | 'B' | 'A|B' | 'never';

export interface DataRights {
  readonly read: Who;
  readonly write: Who;
  readonly increment: Who;
  readonly decrement: Who;
}

export interface FieldRights {
  readonly read: Who;
  readonly write: Who;
}

export interface TrailerRights {
  readonly keyA: FieldRights;
  readonly access: FieldRights;
  readonly keyB: FieldRights;
}

export interface Group {
  readonly blocks: string;
  readonly condition: string;
  readonly rights: DataRights;
  readonly usable: DataRights;
}

export interface Finding {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly place: string;
  readonly message: string;
  /** The sectors it is about, where the card is known, and which parts of each. */
  readonly sectors: readonly number[];
  readonly parts: readonly Part[];
}

/** A part of a sector. */
export type Part = 'group-0' | 'group-1' | 'group-2' | 'key-a' | 'access-bytes' | 'general-purpose-byte' | 'key-b';

/** Well-formed access bytes. */
export interface Conditions {
  readonly bytes: string;
  readonly gpb: string | null;
  readonly groups: readonly Group[];
  readonly trailer: { readonly condition: string; readonly rights: TrailerRights; readonly usable: TrailerRights };
  readonly keyBReadable: boolean;
  readonly findings: readonly Finding[];
}

export interface Nibble {
  readonly byte: number;
  readonly high: boolean;
  readonly is: number;
  readonly shouldBe: number;
}

export interface Mismatch {
  readonly accessBit: number;
  readonly inverted: Nibble;
  readonly plain: Nibble;
}

export type Described =
  | (Conditions & { readonly valid: true; readonly explained: readonly string[] })
  | {
      readonly valid: false;
      readonly bytes: string;
      readonly gpb: string | null;
      readonly mismatches: readonly Mismatch[];
      readonly findings: readonly Finding[];
    };

export interface BitPlace {
  readonly byte: number;
  readonly bit: number;
  readonly accessBit: number;
  readonly group: number;
  readonly inverted: boolean;
}

export interface Tables {
  readonly data: readonly { readonly bits: string; readonly use: string; readonly rights: DataRights }[];
  readonly trailer: readonly { readonly bits: string; readonly use: string; readonly keyBReadable: boolean; readonly rights: TrailerRights }[];
  readonly bits: readonly BitPlace[];
}

export interface Design {
  readonly policy: string;
  /** The keys each right is wished for, in the order of the 18 rights; empty where the wishes are silent. */
  readonly wishes: readonly (Who | '')[];
  readonly count: number;
  readonly exact: readonly Conditions[];
  readonly nearest: readonly (Conditions & { readonly differences: readonly string[] })[];
}
