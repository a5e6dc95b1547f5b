import { html, nothing, type TemplateResult } from 'lit-html';
import type { LiveParts } from './livePart';

const MOST = 20;

/** What a hand would do at a reader that is not there: take the card away, put it back, tear it in a write. */
export function virtualHand(parts: LiveParts, idle: boolean): TemplateResult {
  const words = parts.context.words.readers;
  const { desk, reader } = parts;
  const away = reader.card === 'none';
  const tear = (event: Event) => desk.virtual(reader, 'tear', Number((event.target as HTMLSelectElement).value));
  return html`<div class="row virtual" role="group" aria-label=${words.virtualCard}>
    <span class="tag">${words.virtualCard}</span>
    ${away
      ? html`<button type="button" data-place @click=${() => desk.virtual(reader, 'place', 0)}>${words.place}</button>`
      : html`<button type="button" data-remove @click=${() => desk.virtual(reader, 'remove', 0)}>${words.remove}</button>`}
    <label class="choice" title=${words.tearHint}><span class="hint">${words.tear}</span>
      <select data-tear ?disabled=${away || !idle} @change=${tear}>
        <option value="0" .selected=${reader.tear === 0}>${words.tearNone}</option>
        ${Array.from({ length: MOST }, (_, index) => html`<option value=${index + 1} .selected=${reader.tear === index + 1}>${index + 1}</option>`)}
      </select></label>
    ${reader.tear === 0 ? nothing : html`<span class="hint wrong" role="status">${words.tearArmed(reader.tear)}</span>`}
  </div>`;
}
