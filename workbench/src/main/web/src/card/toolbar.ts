import { html, nothing, type TemplateResult } from 'lit-html';
import type { CardParts } from './cardView';
import { savePart } from './savePart';

const TYPES = ['1K', '4K', '2K', 'Mini'];

/** Opening, making, saving and comparing. */
export function toolbar(parts: CardParts): TemplateResult {
  const words = parts.context.words.card;
  const { document, other } = parts.state;
  const open = (asOther: boolean) => (event: Event) => {
    const input = event.target as HTMLInputElement;
    void parts.openFiles([...(input.files ?? [])], asOther).then(() => { input.value = ''; });
  };
  const make = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    parts.change({ document: parts.model.delivered(select.value), other: undefined, block: 0, problem: undefined });
    select.value = '';
  };
  return html`
    <div class="toolbar">
      <label class="button primary">${words.open}<input class="hidden" type="file" multiple data-open @change=${open(false)}></label>
      <select aria-label=${words.make} data-new @change=${make}>
        <option value="">${words.make}</option>
        ${TYPES.map((type) => html`<option value=${type}>${words.typeName(type)}</option>`)}
      </select>
      ${document === undefined ? nothing : html`
        <label class="button">${words.compare}<input class="hidden" type="file" data-other @change=${open(true)}></label>
        ${other === undefined ? nothing : html`<button type="button" @click=${() => parts.change({ other: undefined, onlyDifferences: false })}>${words.endCompare}</button>`}
        ${savePart(parts, document)}`}
    </div>`;
}
