import { html, nothing, type TemplateResult } from 'lit-html';
import type { Conditions, DataRights, Finding, TrailerRights } from '../engine/access';
import { isRefusal } from '../engine/answer';
import { describedBy, inPlace } from '../parts/inPlace';
import { blockName } from '../parts/rightsTable';
import { right, who } from '../parts/who';
import type { Words } from '../words';
import type { AccessParts } from './accessView';
import { dataChooser, trailerChooser } from './chooser';
import { type AccessFacts, findingsAt } from './model';

const OPERATIONS: readonly (keyof DataRights)[] = ['read', 'write', 'increment', 'decrement'];
const FIELDS: readonly (keyof TrailerRights)[] = ['keyA', 'access', 'keyB'];
const PARTS = { keyA: ['key-a'], access: ['access-bytes', 'general-purpose-byte'], keyB: ['key-b'] } as const;
const GROUPS = ['group-0', 'group-1', 'group-2'] as const;
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
        const found = findingsAt(facts, ...GROUPS.slice(number, number + 1));
        return html`<tbody>
          <tr>
            <th scope="row">${place}</th>
            <td>${conditionButton(parts, number, group.condition, place, found)}</td>
            ${OPERATIONS.map((operation) => cell(group.rights[operation], group.usable[operation], old?.usable[operation], all))}
          </tr>
          ${foundRow(found, `group-${number}`, 6, all)}
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
          <th scope="col">${words.trailer} ${conditionButton(parts, TRAILER, condition, words.trailer, [])}</th>
          <th scope="col">${words.read}</th>
          <th scope="col">${words.write}</th>
        </tr>
      </thead>
      <tbody>
        ${parts.state.choosing === TRAILER ? html`<tr class="chooser"><td colspan="3">${trailerChooser(parts, facts)}</td></tr>` : nothing}
        ${FIELDS.map((field) => {
          const found = findingsAt(facts, ...PARTS[field]);
          return html`<tr>
            <th scope="row" aria-describedby=${describedBy(found, field)}>${names[field]}</th>
            ${(['read', 'write'] as const).map((operation) =>
              cell(rights[field][operation], usable[field][operation], before?.trailer.usable[field][operation], all))}
          </tr>${foundRow(found, field, 3, all)}`;
        })}
      </tbody>
    </table>`;
}

/** What is to be said about the row above, if anything. */
function foundRow(found: readonly Finding[], place: string, columns: number, words: Words): TemplateResult | typeof nothing {
  return found.length === 0 ? nothing : html`<tr class="found-row"><td colspan=${columns}>${inPlace(found, place, words)}</td></tr>`;
}

type Keys = DataRights['read'];

function cell(table: Keys, usable: Keys, before: Keys | undefined, words: Words): TemplateResult {
  const changed = before !== undefined && before !== usable;
  return html`<td class=${changed ? 'changed' : ''}>
    ${changed ? html`<span class="was" title=${words.access.was(words.who[before])}>${who(before, words)}<span aria-hidden="true">→</span></span>` : nothing}
    ${right(table, usable, words)}
  </td>`;
}

function conditionButton(parts: AccessParts, group: number, bits: string, place: string, found: readonly Finding[]): TemplateResult {
  const open = parts.state.choosing === group;
  return html`<button type="button" class="condition mono" data-group=${group} aria-expanded=${open ? 'true' : 'false'}
    aria-describedby=${describedBy(found, `group-${group}`)} aria-label=${parts.context.words.access.choose(place, bits)}
    @click=${() => parts.change({ choosing: open ? undefined : group })}>${bits}<span class="caret" aria-hidden="true"></span></button>`;
}
