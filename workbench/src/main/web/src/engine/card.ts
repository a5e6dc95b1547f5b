import type { Conditions, Finding } from './access';

/** What is known of a card: every block as 32 digits, `??` for a byte that is not known. Holds keys. */
export interface Image {
  readonly type: string;
  readonly uid: string | null;
  readonly blocks: readonly string[];
}

/** Something to be said about a file; a loss if it leaves out what was known. */
export interface Note {
  readonly loss: boolean;
  readonly text: string;
}

export interface OpenedFile extends Image {
  readonly format: string;
  readonly atqa: string | null;
  readonly sak: string | null;
  readonly notes: readonly Note[];
}

export interface PrintedFile {
  /** The file's bytes in hexadecimal. */
  readonly file: string;
  readonly extension: string;
  readonly notes: readonly Note[];
}

export interface BlockFacts {
  readonly sector: number;
  readonly kind: 'manufacturer' | 'data' | 'value' | 'trailer';
  /** Which of the sector's groups has the block's rights; 3 is the trailer. */
  readonly group: number;
  readonly value?: number;
  readonly address?: number;
}

export interface SectorFacts {
  readonly first: number;
  readonly trailer: number;
  readonly known: boolean;
  readonly valid: boolean;
  readonly access?: Omit<Conditions, 'findings'>;
  readonly explained?: readonly string[];
}

export interface ImageFacts {
  readonly complete: boolean;
  readonly blocks: readonly BlockFacts[];
  readonly sectors: readonly SectorFacts[];
  readonly directory?: {
    readonly version: number;
    readonly publisher: string | null;
    readonly applications: readonly { readonly id: string; readonly sectors: readonly number[] }[];
  };
  readonly findings: readonly Finding[];
}

/** The findings about a block. */
export function findingsOf(facts: ImageFacts, block: BlockFacts): readonly Finding[] {
  return facts.findings.filter((finding) => finding.sectors.includes(block.sector)
    && finding.parts.some((part) => (block.kind === 'trailer' ? !part.startsWith('group-') : part === `group-${block.group}`)));
}

export interface Difference {
  readonly kind: string;
  readonly block?: number;
  readonly sector?: number;
  readonly text: readonly string[];
}

export interface ImageDifferences {
  readonly same: boolean;
  readonly differs: boolean;
  readonly differences: readonly Difference[];
}

export interface FileFormat {
  readonly word: string;
  readonly extensions: readonly string[];
  readonly holdsUnknownBytes: boolean;
}
