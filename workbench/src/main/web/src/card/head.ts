import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ImageFacts } from '../engine/card';
import type { CardParts } from './cardView';
import { type CardDocument, edited } from './document';

/** What card it is, what is to be said about its file, and what has been edited. */
export function head(parts: CardParts, document: CardDocument, facts: ImageFacts): TemplateResult {
  const words = parts.context.words.card;
  const { image, source, base } = document;
  const changed = edited(document);
  const name = source.kind === 'new' ? words.newCard : source.name;
  const known = [
    words.typeName(image.type), image.uid === null ? '' : `UID ${image.uid}`,
    document.atqa === null ? '' : `ATQA ${document.atqa}`, document.sak === null ? '' : `SAK ${document.sak}`,
    source.kind === 'file' ? words.formats[source.format as keyof typeof words.formats] : '',
    facts.complete ? '' : words.incomplete,
  ].filter((part) => part !== '');
  return html`
    <section class="panel card-head" aria-label=${words.what}>
      <div class="row spread">
        <div><h2>${name}</h2><p class="muted">${known.join(' · ')}</p></div>
        <label class="choice"><input type="checkbox" .checked=${live(parts.state.showKeys)}
          @change=${(event: Event) => parts.change({ showKeys: (event.target as HTMLInputElement).checked })}> ${words.showKeys}</label>
      </div>
      ${source.kind === 'file' && source.notes.length > 0 ? html`<ul class="notes">${source.notes.map((note) => html`<li class=${note.loss ? 'wrong' : 'muted'}>${note.text}</li>`)}</ul>` : nothing}
      ${facts.directory === undefined ? nothing : html`<p class="directory">${words.directory(facts.directory.version)}
        ${facts.directory.applications.map((application) => html`<span class="tag"><span class="mono">${application.id}</span> ${words.sectors(application.sectors.join(', '))}</span>`)}</p>`}
      ${changed.length === 0 ? nothing : html`<div class="row edits" role="status">
        <span>${words.edited(changed.join(', '))}</span>
        <button type="button" @click=${() => parts.change({ document: { ...document, image: base } })}>${words.revertAll}</button>
        <button type="button" @click=${() => parts.change({ other: { ...document, image: base } })}>${words.showEdits}</button>
      </div>`}
    </section>`;
}
