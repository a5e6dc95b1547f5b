import { html, type TemplateResult } from 'lit-html';
import type { BlockFacts } from '../engine/card';
import { pairs } from './document';

type Role = 'manufacturer' | 'data' | 'value' | 'key-a' | 'access' | 'gpb' | 'key-b';

/** What a byte of a block is for. Trailer: `0 … 5 key A | 6 7 8 access bytes | 9 GPB | 10 … 15 key B`. */
export function role(facts: BlockFacts, index: number): Role {
  if (facts.kind !== 'trailer') {
    return facts.kind;
  }
  return index < 6 ? 'key-a' : index < 9 ? 'access' : index === 9 ? 'gpb' : 'key-b';
}

/** The bytes as they may be shown: keys as asterisks unless asked for. */
export function masked(facts: BlockFacts, bytes: string, showKeys: boolean): readonly string[] {
  return pairs(bytes).map((pair, index) => {
    const key = role(facts, index) === 'key-a' || role(facts, index) === 'key-b';
    return key && !showKeys && pair !== '??' ? '**' : pair;
  });
}

/** The 16 bytes of a block in the colours of their roles, in two halves that wrap on a narrow screen. */
export function byteCells(facts: BlockFacts, bytes: string, compared: string | undefined, showKeys: boolean): TemplateResult {
  const shown = masked(facts, bytes, showKeys);
  const old = compared === undefined ? undefined : pairs(compared);
  const raw = pairs(bytes);
  const cell = (index: number) => {
    const pair = shown[index] ?? '';
    const unknown = pair === '??';
    const differs = old !== undefined && old[index] !== raw[index];
    const zero = pair === '00' && facts.kind === 'data';
    return html`<span class="byte ${role(facts, index)} ${unknown ? 'unknown' : ''} ${zero ? 'zero' : ''} ${differs ? 'differs' : ''}">${unknown ? '··' : pair}</span>`;
  };
  return html`<span class="half">${[0, 1, 2, 3, 4, 5, 6, 7].map(cell)}</span><span class="half">${[8, 9, 10, 11, 12, 13, 14, 15].map(cell)}</span>`;
}
