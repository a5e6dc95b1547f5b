import { html, nothing, type TemplateResult } from 'lit-html';
import type { Conditions, DataRights, TrailerRights } from '../engine/access';
import { isRefusal } from '../engine/answer';
import { right, who } from '../parts/who';
import type { Words } from '../words';
import type { AccessParts } from './accessView';
import { dataChooser, trailerChooser } from './chooser';
import type { AccessFacts } from './model';

const OPERATIONS: readonly (keyof DataRights)[] = ['read', 'write', 'increment', 'decrement'];
const FIELDS: readonly (keyof TrailerRights)[] = ['keyA', 'access', 'keyB'];
const TRAILER = 3;

/** Who may do what: the three data groups and the trailer, each with its condition to choose. */
export function rightsPanel(parts: AccessParts, facts: AccessFacts): TemplateResult {
  const words = parts.context.words.access;
  const before = facts.before !== undefined && !isRefusal(facts.before) && facts.before.valid ? facts.before : undefined;
  return html`
    <section class="panel" aria-labelledby="rights-title">
      <h2 id="rights-title">${words.rights}</h2>
      <div class=${facts.stale ? 'stale' : ''}>
        ${dataTable(parts, facts, before)} ${trailerTable(parts, facts, before)}
        <h3>${words.inWords}</h3>
        <ul class="explained">${facts.shown.explained.map((line) => html`<li>${line}</li>`)}</ul>
      </div>
    </section>`;
}

function dataTable(parts: AccessParts, facts: AccessFacts, before: Conditions | undefined): TemplateResult {
  const { words: all } = parts.context;
  const words = all.access;
  return html`
    <table class="rights">
      <thead>
        <tr>
          <th scope="col">${words.columnBlock}</th>
          <th scope="col">${words.columnBits}</th>
          ${OPERATIONS.map((operation) => html`<th scope="col" title=${operation === 'decrement' ? words.decrementNote : nothing}>${words[operation]}${operation === 'decrement' ? '*' : ''}</th>`)}
        </tr>
      </thead>
      ${facts.shown.groups.map((group, number) => {
        const place = blockName(group.blocks, all);
        const old = before?.groups[number];
        return html`<tbody>
          <tr>
            <th scope="row">${place}</th>
            <td>${conditionButton(parts, number, group.condition, place)}</td>
            ${OPERATIONS.map((operation) => cell(group.rights[operation], group.usable[operation], old?.usable[operation], all))}
          </tr>
          ${parts.state.choosing === number ? html`<tr class="chooser"><td colspan="6">${dataChooser(parts, facts, number, place)}</td></tr>` : nothing}
        </tbody>`;
      })}
    </table>
    <p class="hint">* ${words.decrementNote}</p>`;
}

function trailerTable(parts: AccessParts, facts: AccessFacts, before: Conditions | undefined): TemplateResult {
  const { words: all } = parts.context;
  const words = all.access;
  const { condition, rights, usable } = facts.shown.trailer;
  const names: Record<keyof TrailerRights, string> = { keyA: words.keyA, access: words.accessBytes, keyB: words.keyB };
  return html`
    <table class="rights trailer">
      <thead>
        <tr>
          <th scope="col">${words.trailer} ${conditionButton(parts, TRAILER, condition, words.trailer)}</th>
          <th scope="col">${words.read}</th>
          <th scope="col">${words.write}</th>
        </tr>
      </thead>
      <tbody>
        ${parts.state.choosing === TRAILER ? html`<tr class="chooser"><td colspan="3">${trailerChooser(parts, facts)}</td></tr>` : nothing}
        ${FIELDS.map(
          (field) => html`<tr>
            <th scope="row">${names[field]}</th>
            ${(['read', 'write'] as const).map((operation) =>
              cell(rights[field][operation], usable[field][operation], before?.trailer.usable[field][operation], all))}
          </tr>`,
        )}
      </tbody>
    </table>`;
}

type Keys = DataRights['read'];

function cell(table: Keys, usable: Keys, before: Keys | undefined, words: Words): TemplateResult {
  const changed = before !== undefined && before !== usable;
  return html`<td class=${changed ? 'changed' : ''}>
    ${changed ? html`<span class="was" title=${words.access.was(words.who[before])}>${who(before, words)}<span aria-hidden="true">→</span></span>` : nothing}
    ${right(table, usable, words)}
  </td>`;
}

function conditionButton(parts: AccessParts, group: number, bits: string, place: string): TemplateResult {
  const open = parts.state.choosing === group;
  return html`<button type="button" class="condition mono" data-group=${group} aria-expanded=${open ? 'true' : 'false'}
    aria-label=${parts.context.words.access.choose(place, bits)}
    @click=${() => parts.change({ choosing: open ? undefined : group })}>${bits}<span class="caret" aria-hidden="true"></span></button>`;
}

/** What a data group is called: `block 1`, or `blocks 5-9` in a large sector. */
export function blockName(blocks: string, words: Words): string {
  return blocks.includes('-') ? words.access.blocks(blocks.replace('-', '–')) : words.access.block(blocks);
}
