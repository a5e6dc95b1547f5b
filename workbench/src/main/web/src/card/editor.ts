import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { digits } from '../access/model';
import { type Described } from '../engine/access';
import { answer, isRefusal } from '../engine/answer';
import type { BlockFacts } from '../engine/card';
import type { CardParts } from './cardView';
import { type CardDocument, withBlock } from './document';

/** Changes the chosen block in the opened image; nothing goes to a card. Block 0 is never written, so it is not edited. */
export function editor(parts: CardParts, document: CardDocument, facts: BlockFacts, at: number): TemplateResult {
  const words = parts.context.words.card;
  if (facts.kind === 'manufacturer') {
    return html`<p class="hint">${words.manufacturerFixed}</p>`;
  }
  const bytes = document.image.blocks[at] ?? '';
  const put = (changed: string) => parts.change({ document: withBlock(document, at, changed), problem: undefined });
  const reverted = document.base.blocks[at];
  return html`<div class="editor">
    <h3>${words.edit}</h3>
    ${keyed(`${at} ${bytes}`, facts.kind === 'trailer' ? trailerForm(parts, bytes, put) : dataForms(parts, facts, bytes, put))}
    ${reverted === undefined || reverted === bytes ? nothing : html`<button type="button" @click=${() => put(reverted)}>${words.revert}</button>`}
  </div>`;
}

function dataForms(parts: CardParts, facts: BlockFacts, bytes: string, put: (bytes: string) => void): TemplateResult {
  const words = parts.context.words.card;
  const putBytes = (event: Event) => {
    event.preventDefault();
    const typed = digits(String(new FormData(event.target as HTMLFormElement).get('bytes')));
    if (/^([0-9A-F]{2}|\?\?){16}$/.test(typed)) {
      put(typed);
    } else {
      parts.change({ problem: words.bytesForm });
    }
  };
  const putValue = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const made = parts.model.value(String(form.get('value')).trim(), Number(form.get('address')));
    if (typeof made === 'string') {
      parts.change({ problem: made });
    } else {
      put(made.bytes);
    }
  };
  return html`
    <form class="field" @submit=${putBytes}>
      <label for="edit-bytes">${words.bytes}</label>
      <textarea id="edit-bytes" name="bytes" class="mono" rows="2" spellcheck="false" autocomplete="off">${bytes.replace(/(..)(?=.)/g, '$1 ')}</textarea>
      <button type="submit">${words.apply}</button>
    </form>
    <form class="value-form" @submit=${putValue}>
      <label class="field"><span>${words.value}</span><input name="value" inputmode="numeric" size="11" .value=${String(facts.value ?? '')} required></label>
      <label class="field"><span>${words.address}</span><input name="address" type="number" min="0" max="255" .value=${String(facts.address ?? 0)}></label>
      <button type="submit">${words.asValue}</button>
    </form>`;
}

/** A trailer by its parts. Bytes no card accepts are refused here as everywhere. */
function trailerForm(parts: CardParts, bytes: string, put: (bytes: string) => void): TemplateResult {
  const { words: all, engine, language } = parts.context;
  const words = all.card;
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const part = (name: string) => digits(String(form.get(name)));
    const trailer = key(part('keyA'), bytes.slice(0, 12)) + part('access') + key(part('keyB'), bytes.slice(20));
    const told = answer<Described>(engine.describeAccess(trailer, false, language));
    if (isRefusal(told)) {
      parts.change({ problem: told.error });
    } else if (!told.valid) {
      parts.change({ problem: told.findings[0]?.message });
    } else if (trailer.length !== 32) {
      parts.change({ problem: words.trailerForm });
    } else {
      put(trailer);
    }
  };
  const shown = (part: string) => (parts.state.showKeys && !part.includes('?') ? part : '');
  const field = (name: string, label: string, value: string, placeholder: string) => html`<label class="field"><span>${label}</span>
    <input name=${name} class="mono ${parts.state.showKeys || name === 'access' ? '' : 'secret'}" size="13" autocomplete="off" spellcheck="false" .value=${value} placeholder=${placeholder}></label>`;
  return html`<form class="field" @submit=${submit}>
    ${field('keyA', all.access.keyAField, shown(bytes.slice(0, 12)), words.unchanged)}
    ${field('access', words.accessAndGpb, bytes.slice(12, 20).replace(/(..)(?=.)/g, '$1 '), '')}
    ${field('keyB', all.access.keyBField, shown(bytes.slice(20)), words.unchanged)}
    <button type="submit">${words.apply}</button>
  </form>`;
}

/** A key field left empty leaves the key as it is. */
function key(typed: string, old: string): string {
  return typed === '' ? old : typed;
}
