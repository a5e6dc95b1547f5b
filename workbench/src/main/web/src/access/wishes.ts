import type { Who } from '../engine/access';
import type { Words } from '../words';

/** The keys each of the 18 rights is wished for, in the engine's order; empty where it does not matter. */
export type Wishes = readonly (Who | '')[];

const OPERATIONS = ['read', 'write', 'increment', 'decrement'] as const;
const FIELDS = ['keyA', 'rights', 'keyB'] as const;

/** Where the trailer's rights begin; each part of it has reading, then changing. */
const TRAILER = 12;

export function dataRight(group: number, operation: number): number {
  return 4 * group + operation;
}

export function changeRight(field: number): number {
  return TRAILER + 2 * field + 1;
}

/** Keys with one of them added or taken away. */
export function toggled(keys: Who | '', key: 'A' | 'B', on: boolean): Who {
  const a = key === 'A' ? on : keys === 'A' || keys === 'A|B';
  const b = key === 'B' ? on : keys === 'B' || keys === 'A|B';
  return a && b ? 'A|B' : a ? 'A' : b ? 'B' : 'never';
}

/** The wishes as the words that the engine reads: in the person's language. */
export function wishText(wishes: Wishes, words: Words): string {
  const said = words.access.policy;
  const clauses: string[] = [];
  const groups = [0, 1, 2].map((group) => dataClause(wishes, group, words));
  if (groups.every((clause) => clause === groups[0])) {
    clauses.push(said.data + said.colon + groups[0]);
  } else {
    groups.forEach((clause, group) => clauses.push(said.block(group) + said.colon + clause));
  }
  FIELDS.forEach((field, number) => {
    const read = wishes[TRAILER + 2 * number] ?? '';
    const change = wishes[changeRight(number)] ?? '';
    const parts = [];
    if (read !== '') parts.push(said.readBy(keys(read, words)));
    if (change !== '') parts.push(said.changedBy(keys(change, words)));
    if (parts.length > 0) {
      clauses.push(said[field] + said.colon + parts.join(said.comma));
    }
  });
  return clauses.join(said.semicolon);
}

function dataClause(wishes: Wishes, group: number, words: Words): string {
  const said = words.access.policy;
  const parts = OPERATIONS.flatMap((operation, number) => {
    const wished = wishes[dataRight(group, number)] ?? '';
    return wished === '' || wished === 'never' ? [] : [`${said[operation]} ${wished}`];
  });
  return parts.length === 0 ? said.never : parts.join(said.comma);
}

function keys(wished: Who, words: Words): string {
  return wished === 'never' ? words.access.policy.never : wished;
}
