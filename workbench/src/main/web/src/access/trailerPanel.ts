import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { copyButton } from '../parts/copyButton';
import { describedBy, inPlace } from '../parts/inPlace';
import type { AccessParts } from './accessView';
import { type AccessFacts, digits, findingsOfKey, keyPart, trailerText } from './model';

/** The keys, and the trailer's 16 bytes as they go onto a card. */
export function trailerPanel(parts: AccessParts, facts: AccessFacts): TemplateResult {
  const { words: all } = parts.context;
  const words = all.access;
  const { state } = parts;
  const bytes = trailerText(state);
  const whole = /^[0-9A-F]{32}$/.test(bytes) && !facts.stale;
  const keys = { 'A': keyPart(state.keyA), 'B': keyPart(state.keyB) };
  return html`
    <section class="panel" aria-labelledby="whole-title">
      <h2 id="whole-title">${words.whole}</h2>
      <div class="key-fields">
        ${keyField(parts, facts, 'key-a', words.keyAField, state.keyA, (keyA) => parts.change({ keyA }))}
        ${keyField(parts, facts, 'key-b', words.keyBField, state.keyB, (keyB) => parts.change({ keyB }))}
      </div>
      <label class="choice"><input type="checkbox" .checked=${live(state.showKeys)}
        @change=${(event: Event) => parts.change({ showKeys: (event.target as HTMLInputElement).checked })}> ${words.showKeys}</label>
      <div class="trailer-bytes mono" role="img" aria-label=${words.trailerOf16}>
        <span class="part key-a">${shown(keys.A, state.showKeys)}</span>
        <span class="part">${pairs(facts.shown.bytes)}</span>
        <span class="part gpb">${pairs(digits(state.bytes).slice(6, 8) || '??')}</span>
        <span class="part key-b">${shown(keys.B, state.showKeys)}</span>
      </div>
      <div class="row">${copyButton(whole ? bytes : '', all, words.copyTrailer)}</div>
      <p class="hint">${words.wholeText}</p>
    </section>`;
}

function keyField(parts: AccessParts, facts: AccessFacts, id: 'key-a' | 'key-b', label: string, value: string, change: (key: string) => void): TemplateResult {
  const words = parts.context.words.access;
  const found = findingsOfKey(facts, id);
  const wrong = digits(value) !== '' && keyPart(value).startsWith('?');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} class="mono ${parts.state.showKeys ? '' : 'secret'}" autocomplete="off" spellcheck="false"
      placeholder=${words.keyHint} size="14" maxlength="17" .value=${live(value)} aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${describedBy(found, id)}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}>
    ${inPlace(found, id, parts.context.words)}
  </div>`;
}

function shown(key: string, show: boolean): string {
  return pairs(show || key.startsWith('?') ? key : '*'.repeat(key.length));
}

function pairs(bytes: string): string {
  return bytes.replace(/(..)(?=.)/g, '$1 ');
}
