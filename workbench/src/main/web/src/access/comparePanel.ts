import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Conditions, DataRights, TrailerRights } from '../engine/access';
import { isRefusal } from '../engine/answer';
import { findingList } from '../parts/findings';
import type { AccessParts } from './accessView';
import { type AccessFacts, digits, keyPart, spaced } from './model';

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
          @input=${(event: Event) => parts.change({ before: (event.target as HTMLInputElement).value, sector: undefined })}>
      </div>
      ${fromCard(parts, facts)}
      ${parts.reader.template(({ access, large }) => parts.change({ before: spaced(access), large, sector: undefined }))}
      <div id="before-told" aria-live="polite">
        ${wrong !== undefined ? html`<p class="hint"><span class="wrong">${wrong}</span></p>` : nothing}
        ${findingList(malformed, all)}
        ${before !== undefined && !isRefusal(before) && before.valid ? told(parts, before, facts.shown) : nothing}
      </div>
    </section>`;
}

/** The trailers of the card that is open, to compare with and to put the bytes into. */
function fromCard(parts: AccessParts, facts: AccessFacts): TemplateResult | typeof nothing {
  const words = parts.context.words.access;
  const sectors = parts.card.openSectors();
  if (sectors.length === 0) {
    return nothing;
  }
  const { sector, bytes, keyA, keyB } = parts.state;
  const choose = (event: Event) => {
    const number = Number((event.target as HTMLSelectElement).value);
    const access = sectors.find((one) => one.number === number)?.access ?? '';
    parts.change({ sector: access === '' ? undefined : number, before: spaced(access) });
  };
  const put = (into: number) => {
    const access = digits(bytes).padEnd(8, '?');
    const old = sectors.find((one) => one.number === into)?.access ?? '';
    const whole = access.slice(0, 6) + (access.endsWith('??') ? old.slice(6) : access.slice(6));
    parts.card.putTrailer(into, keyOrNothing(keyA), whole, keyOrNothing(keyB));
    location.hash = '#card';
  };
  return html`<div class="row from-card">
    <select data-sector aria-label=${words.takeFromCard} @change=${choose}>
      <option value="-1" ?selected=${sector === undefined}>${words.takeFromCard}</option>
      ${sectors.map((one) => html`<option value=${one.number} ?selected=${one.number === sector}>${words.fromSector(one.number)}</option>`)}
    </select>
    ${sector === undefined ? nothing : html`<button type="button" data-put ?disabled=${facts.stale} @click=${() => put(sector)}>${words.putInto(sector)}</button>`}
  </div>`;
}

function keyOrNothing(key: string): string {
  const part = keyPart(key);
  return part.startsWith('?') ? '' : part;
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
