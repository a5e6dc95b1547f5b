import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { DataRights, Who } from '../engine/access';
import { right } from '../parts/who';
import type { AccessParts } from './accessView';
import type { AccessFacts } from './model';

const OPERATIONS: readonly (keyof DataRights)[] = ['read', 'write', 'increment', 'decrement'];
const TRAILER = 3;

/** The eight conditions of a data group as the data sheet's table, to choose one; key B crossed out where it is data. */
export function dataChooser(parts: AccessParts, facts: AccessFacts, group: number, place: string): TemplateResult {
  const { words } = parts.context;
  const { keyBReadable, groups } = facts.shown;
  const choose = (bits: string, at: readonly number[]) => parts.take(parts.model.withCondition(facts.shown, at, bits));
  const now = groups[group]?.condition ?? '';
  return html`<fieldset class="plain">
    <legend>${words.access.chooser(place)}</legend>
    <table class="choices">
      <thead><tr><td></td>${OPERATIONS.map((operation) => html`<th scope="col">${words.access[operation]}</th>`)}<th scope="col">${words.access.use}</th></tr></thead>
      <tbody>
        ${facts.tables.data.map(
          (row) => html`<tr class=${row.bits === now ? 'now' : ''} @click=${() => choose(row.bits, [group])}>
            <td>${radio(`condition-${group}`, row.bits, now, () => choose(row.bits, [group]))}</td>
            ${OPERATIONS.map((operation) => html`<td>${right(row.rights[operation], keyBReadable ? withoutKeyB(row.rights[operation]) : row.rights[operation], words)}</td>`)}
            <td class="use">${row.use}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <div class="row chooser-foot">
      <button type="button" @click=${() => choose(now, [0, 1, 2])}>${words.access.forAll}</button>
      <button type="button" @click=${() => parts.change({ choosing: undefined })}>${words.close}</button>
    </div>
  </fieldset>`;
}

/** The eight conditions of the trailer. */
export function trailerChooser(parts: AccessParts, facts: AccessFacts): TemplateResult {
  const { words: all } = parts.context;
  const words = all.access;
  const now = facts.shown.trailer.condition;
  const choose = (bits: string) => parts.take(parts.model.withCondition(facts.shown, [TRAILER], bits));
  return html`<fieldset class="plain">
    <legend>${words.chooser(words.trailer)}</legend>
    <table class="choices">
      <thead>
        <tr>
          <td></td>
          <th scope="col">${words.keyA}: ${words.write}</th>
          <th scope="col">${words.accessBytes}: ${words.read}</th>
          <th scope="col">${words.accessBytes}: ${words.write}</th>
          <th scope="col">${words.keyB}: ${words.read}</th>
          <th scope="col">${words.keyB}: ${words.write}</th>
          <th scope="col">${words.use}</th>
        </tr>
      </thead>
      <tbody>
        ${facts.tables.trailer.map((row) => {
          const cell = (keys: Who) => html`<td>${right(keys, row.keyBReadable ? withoutKeyB(keys) : keys, all)}</td>`;
          return html`<tr class=${row.bits === now ? 'now' : ''} @click=${() => choose(row.bits)}>
            <td>${radio('condition-3', row.bits, now, () => choose(row.bits))}</td>
            ${cell(row.rights.keyA.write)} ${cell(row.rights.access.read)} ${cell(row.rights.access.write)}
            ${cell(row.rights.keyB.read)} ${cell(row.rights.keyB.write)}
            <td class="use">${row.use}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    <div class="row chooser-foot"><button type="button" @click=${() => parts.change({ choosing: undefined })}>${all.close}</button></div>
  </fieldset>`;
}

function radio(name: string, bits: string, now: string, choose: () => void): TemplateResult {
  return html`<label class="choice mono"><input type="radio" name=${name} value=${bits} .checked=${live(bits === now)} @change=${choose}>${bits}</label>`;
}

function withoutKeyB(keys: Who): Who {
  return keys === 'A|B' ? 'A' : keys === 'B' ? 'never' : keys;
}
