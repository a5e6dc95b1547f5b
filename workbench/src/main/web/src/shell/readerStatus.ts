import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReaderState } from '../api';
import type { Live } from '../desk/live';
import type { Language, Words } from '../words';

/** Which reader is worked with and what lies on it, in the bar; a choice if there are several. */
export function readerStatus(live: Live, words: Words, language: Language): TemplateResult | typeof nothing {
  const { reader, readers } = live;
  const text = words.readers;
  if (!live.connected) {
    return html`<div class="status" role="status"><span class="dot wrong"></span>${text.lost}</div>`;
  }
  if (reader === undefined && live.place === 'page') {
    return nothing;
  }
  if (reader === undefined) {
    return html`<div class="status" role="status"><span class="dot"></span>${text.none}</div>`;
  }
  const choose = (event: Event) => live.choose((event.target as HTMLSelectElement).value);
  return html`<div class="status" role="status">
    <span class="dot ${dot(reader)}"></span>
    ${readers.length === 1
      ? html`<span class="reader-name" title=${reader.name}>${reader.name}</span>`
      : html`<select class="quiet reader-name" aria-label=${text.choose} @change=${choose}>
          ${readers.map((one, number) => html`<option value=${one.id} .selected=${one.id === reader.id}>${number + 1} · ${one.name}</option>`)}
        </select>`}
    <span class="reader-card">${cardText(reader, words, language)}</span>
    ${reader.busy === null ? nothing : html`<span class="tag" data-busy=${reader.busy}>${text.busy[reader.busy as keyof typeof text.busy]}</span>`}
  </div>`;
}

function dot(reader: ReaderState): string {
  return reader.busy !== null ? 'busy' : reader.card === 'present' ? 'there' : '';
}

/** What lies on a reader, in words. */
export function cardText(reader: ReaderState, words: Words, language: Language): string {
  return reader.card === 'present'
    ? reader.cardName?.[language] ?? words.readers.card.present
    : words.readers.card[reader.card as keyof typeof words.readers.card];
}
