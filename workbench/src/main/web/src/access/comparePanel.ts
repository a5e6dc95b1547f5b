import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Conditions, DataRights, TrailerRights } from '../engine/access';
import { isRefusal } from '../engine/answer';
import { findingList } from '../parts/findings';
import type { AccessParts } from './accessView';
import type { AccessFacts } from './model';

const OPERATIONS: readonly (keyof DataRights)[] = ['read', 'write', 'increment', 'decrement'];
const FIELDS: readonly (keyof TrailerRights)[] = ['keyA', 'access', 'keyB'];

/** The trailer on the card now: what the new bytes would change. */
export function comparePanel(parts: AccessParts, facts: AccessFacts): TemplateResult {
  const { words: all } = parts.context;
  const words = all.access;
  const { before } = facts;
  const wrong = before !== undefined && isRefusal(before) ? before.error : undefined;
  const malformed = before !== undefined && !isRefusal(before) && !before.valid ? before.findings : [];
  return html`
    <section class="panel" aria-labelledby="compare-title">
      <h2 id="compare-title">${words.compare}</h2>
      <p class="muted">${words.compareText}</p>
      <div class="field">
        <label for="before">${words.compareField}</label>
        <input id="before" class="mono" autocomplete="off" spellcheck="false" .value=${live(parts.state.before)}
          aria-invalid=${wrong === undefined ? 'false' : 'true'} aria-describedby="before-told"
          @input=${(event: Event) => parts.change({ before: (event.target as HTMLInputElement).value })}>
      </div>
      <div id="before-told" aria-live="polite">
        ${wrong !== undefined ? html`<p class="hint"><span class="wrong">${wrong}</span></p>` : nothing}
        ${findingList(malformed, all)}
        ${before !== undefined && !isRefusal(before) && before.valid ? told(parts, before, facts.shown) : nothing}
      </div>
    </section>`;
}

function told(parts: AccessParts, before: Conditions, after: Conditions): TemplateResult {
  const words = parts.context.words.access;
  let count = 0;
  after.groups.forEach((group, number) => {
    count += OPERATIONS.filter((operation) => before.groups[number]?.usable[operation] !== group.usable[operation]).length;
  });
  for (const field of FIELDS) {
    count += before.trailer.usable[field].read === after.trailer.usable[field].read ? 0 : 1;
    count += before.trailer.usable[field].write === after.trailer.usable[field].write ? 0 : 1;
  }
  return html`<p>${count === 0 ? words.compareSame : words.compareChanged(count)}</p>`;
}
