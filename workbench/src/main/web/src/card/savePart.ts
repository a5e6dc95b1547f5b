import { html, type TemplateResult } from 'lit-html';
import type { CardParts } from './cardView';
import type { CardDocument } from './document';
import { download } from './files';

/** Saving in a format of choice; a format that can't say what is unknown is refused by the engine, with the way out. */
export function savePart(parts: CardParts, document: CardDocument): TemplateResult {
  const words = parts.context.words.card;
  const own = document.source.kind === 'file' ? document.source.format : 'mct';
  const save = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const printed = parts.model.print(document, String(form.get('format')), String(form.get('fill') ?? '').trim());
    if (typeof printed === 'string') {
      parts.change({ problem: printed });
      return;
    }
    parts.change({ problem: undefined });
    download(`${baseName(document)}.${printed.extension}`, printed.file);
  };
  return html`<form class="row save" @submit=${save}>
    <select name="format" aria-label=${words.format}>
      ${parts.model.formats().map((format) => html`<option value=${format.word} ?selected=${format.word === own}>${words.formats[format.word as keyof typeof words.formats]}</option>`)}
    </select>
    <input name="fill" class="mono" size="2" maxlength="2" pattern="[0-9A-Fa-f]{2}" aria-label=${words.fill} title=${words.fill} placeholder="··">
    <button type="submit">${words.save}</button>
  </form>`;
}

function baseName(document: CardDocument): string {
  if (document.source.kind === 'file') {
    return document.source.name.replace(/\.[^.]*$/, '');
  }
  return document.image.uid ?? 'card';
}
