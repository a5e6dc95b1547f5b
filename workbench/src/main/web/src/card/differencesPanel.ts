import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Difference } from '../engine/card';
import type { CardParts } from './cardView';
import type { CardDocument } from './document';

/** What differs between the card and the one it is compared with, in words; each line leads to its block. */
export function differencesPanel(parts: CardParts, document: CardDocument): TemplateResult | typeof nothing {
  const { other } = parts.state;
  if (other === undefined) {
    return nothing;
  }
  const { words } = parts.context;
  const told = parts.model.differences(other.image, document.image);
  const nameOf = (side: CardDocument) => (side.source.kind === 'new' ? words.card.newCard : side.source.name);
  const facts = parts.model.facts(document.image);
  const go = (difference: Difference) => {
    const sector = difference.sector === undefined ? undefined : facts.sectors[difference.sector];
    const block = difference.block ?? sector?.trailer;
    if (block !== undefined) {
      parts.change({ block, hovered: undefined });
      requestAnimationFrame(() => window.document.getElementById(`block-${block}`)?.focus());
    }
  };
  return html`<section class="panel" aria-labelledby="differences-title">
    <div class="row spread">
      <h2 id="differences-title">${words.card.differences(nameOf(other), nameOf(document), told.differences.length)}</h2>
      <label class="choice"><input type="checkbox" .checked=${live(parts.state.onlyDifferences)}
        @change=${(event: Event) => parts.change({ onlyDifferences: (event.target as HTMLInputElement).checked })}> ${words.card.onlyDifferences}</label>
    </div>
    ${told.same ? html`<p class="muted">${words.card.same}</p>` : html`<ul class="differences">
      ${told.differences.map((difference) => html`<li><button type="button" class="quiet" @click=${() => go(difference)}>
        ${difference.text.map((line, number) => html`<span class=${number === 0 ? '' : 'muted more'}>${line}</span>`)}</button></li>`)}
    </ul>`}
  </section>`;
}
