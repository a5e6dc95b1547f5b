import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Who } from '../engine/access';
import { isRefusal } from '../engine/answer';
import type { AccessParts } from './accessView';
import { designResult } from './designResult';
import { type AccessFacts } from './model';
import { blockName } from '../parts/rightsTable';
import { changeRight, dataRight, toggled, type Wishes, wishText } from './wishes';

const OPERATIONS = ['read', 'write', 'increment', 'decrement'] as const;
const NOTHING: Wishes = Array.from({ length: 18 }, () => '' as const);

/** Wishes as check boxes and as words, which are the same wishes; and the bytes that grant them. */
export function wishesPanel(parts: AccessParts, facts: AccessFacts): TemplateResult {
  const words = parts.context.words.access;
  const wishes = isRefusal(facts.design) ? NOTHING : facts.design.wishes;
  const together = parts.state.together && [0, 1, 2, 3].every((operation) =>
    [1, 2].every((group) => wishes[dataRight(group, operation)] === wishes[dataRight(0, operation)]));
  const wrong = isRefusal(facts.design) ? facts.design.error : undefined;
  return html`
    <section class="panel" aria-labelledby="wishes-title">
      <h2 id="wishes-title">${words.wishes}</h2>
      <p class="muted">${words.wishesText}</p>
      <fieldset class="plain row" aria-label=${words.dataBlocks}>
        ${[true, false].map(
          (choice) => html`<label class="choice"><input type="radio" name="together" .checked=${live(together === choice)}
            @change=${() => choose(parts, wishes, choice)}> ${choice ? words.dataTogether : words.dataEach}</label>`,
        )}
      </fieldset>
      ${boxes(parts, facts, wishes, together)} ${trailerWishes(parts, wishes)}
      <div class="field">
        <label for="wishes">${words.wishText}</label>
        <textarea id="wishes" rows="3" spellcheck="false" .value=${live(parts.state.wishes ?? words.policy.start)}
          aria-invalid=${wrong === undefined ? 'false' : 'true'} aria-describedby="wishes-told"
          @input=${(event: Event) => parts.change({ wishes: (event.target as HTMLTextAreaElement).value })}></textarea>
        <div class="row"><button type="button" ?disabled=${facts.stale}
          @click=${() => parts.change({ wishes: fromBytes(parts, facts), together: true })}>${words.fromBytes}</button></div>
      </div>
      <div id="wishes-told" aria-live="polite">
        ${wrong !== undefined ? html`<p class="wrong">${wrong}</p>` : nothing}
        ${isRefusal(facts.design) ? nothing : designResult(parts, facts, facts.design)}
      </div>
    </section>`;
}

/** All data blocks alike means as block 0. */
function choose(parts: AccessParts, wishes: Wishes, together: boolean): void {
  const alike = wishes.map((keys, right) => (right < 12 ? (wishes[right % 4] ?? '') : keys));
  parts.change({ together, wishes: together ? wishText(alike, parts.context.words) : parts.state.wishes });
}

/** What the bytes grant now, in the person's words. */
function fromBytes(parts: AccessParts, facts: AccessFacts): string {
  const { engine, language, words } = parts.context;
  const told = JSON.parse(engine.designAccess(parts.model.policyOf(facts.shown.bytes), false, language));
  return wishText(told.wishes, words);
}

function boxes(parts: AccessParts, facts: AccessFacts, wishes: Wishes, together: boolean): TemplateResult {
  const { words: all } = parts.context;
  const words = all.access;
  const columns = together ? [{ name: words.dataBlocks, groups: [0, 1, 2] }]
    : facts.shown.groups.map((group, number) => ({ name: blockName(group.blocks, all), groups: [number] }));
  const set = (groups: readonly number[], operation: number, key: 'A' | 'B', on: boolean) => {
    const rights = groups.map((group) => dataRight(group, operation));
    const changed = wishes.map((keys, right) => (rights.includes(right) ? toggled(keys, key, on) : keys));
    parts.change({ together, wishes: wishText(changed, all) });
  };
  return html`<table class="wish-boxes">
    <thead>
      <tr><td></td>${columns.map((column) => html`<th scope="colgroup" colspan="2">${column.name}</th>`)}</tr>
      <tr><td></td>${columns.map(() => html`<th scope="col"><span class="who a">A</span></th><th scope="col"><span class="who b">B</span></th>`)}</tr>
    </thead>
    <tbody>
      ${OPERATIONS.map(
        (name, operation) => html`<tr>
          <th scope="row">${words[name]}</th>
          ${columns.map((column) => (['A', 'B'] as const).map((key) => {
            const keys = wishes[dataRight(column.groups[0] ?? 0, operation)] ?? '';
            return html`<td><input type="checkbox" .checked=${live(keys === key || keys === 'A|B')}
              aria-label="${column.name}: ${words[name]}, ${all.who[key]}"
              @change=${(event: Event) => set(column.groups, operation, key, (event.target as HTMLInputElement).checked)}></td>`;
          }))}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function trailerWishes(parts: AccessParts, wishes: Wishes): TemplateResult {
  const { words: all } = parts.context;
  const words = all.access;
  const set = (field: number, keys: Who | '') =>
    parts.change({ wishes: wishText(wishes.map((old, right) => (right === changeRight(field) ? keys : old)), all) });
  return html`<div class="trailer-wishes">
    ${[words.keyA, words.accessBytes, words.keyB].map(
      (name, field) => html`<label><span>${words.changedBy(name)}</span>
        <select @change=${(event: Event) => set(field, (event.target as HTMLSelectElement).value as Who | '')}>
          ${(['', 'never', 'A', 'B'] as const).map(
            (keys) => html`<option value=${keys} ?selected=${(wishes[changeRight(field)] ?? '') === keys}>${keys === '' ? words.whoever : all.who[keys]}</option>`,
          )}
        </select>
      </label>`,
    )}
  </div>`;
}
