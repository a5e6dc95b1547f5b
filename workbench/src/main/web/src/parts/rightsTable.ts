import { html, type TemplateResult } from 'lit-html';
import type { Conditions, DataRights, TrailerRights } from '../engine/access';
import type { Words } from '../words';
import { right } from './who';

const OPERATIONS: readonly (keyof DataRights)[] = ['read', 'write', 'increment', 'decrement'];
const FIELDS: readonly (keyof TrailerRights)[] = ['keyA', 'access', 'keyB'];

/** Who may do what under some conditions, to look at: as the command prints it. */
export function rightsTable(conditions: Omit<Conditions, 'findings'>, words: Words): TemplateResult {
  const text = words.access;
  const { rights, usable, condition } = conditions.trailer;
  const names: Record<keyof TrailerRights, string> = { keyA: text.keyA, access: text.accessBytes, keyB: text.keyB };
  return html`<table class="rights">
      <thead><tr><th scope="col">${text.columnBlock}</th><th scope="col">${text.columnBits}</th>
        ${OPERATIONS.map((operation) => html`<th scope="col">${text[operation]}</th>`)}</tr></thead>
      <tbody>${conditions.groups.map((group) => html`<tr><th scope="row">${blockName(group.blocks, words)}</th><td class="mono">${group.condition}</td>
        ${OPERATIONS.map((operation) => html`<td>${right(group.rights[operation], group.usable[operation], words)}</td>`)}</tr>`)}</tbody>
    </table>
    <table class="rights trailer">
      <thead><tr><th scope="col">${text.trailer} <span class="mono">${condition}</span></th><th scope="col">${text.read}</th><th scope="col">${text.write}</th></tr></thead>
      <tbody>${FIELDS.map((field) => html`<tr><th scope="row">${names[field]}</th>
        ${(['read', 'write'] as const).map((operation) => html`<td>${right(rights[field][operation], usable[field][operation], words)}</td>`)}</tr>`)}</tbody>
    </table>`;
}

/** What a data group is called: `block 1`, or `blocks 5-9` in a large sector. */
export function blockName(blocks: string, words: Words): string {
  return blocks.includes('-') ? words.access.blocks(blocks.replace('-', '–')) : words.access.block(blocks);
}
