import { html, type TemplateResult } from 'lit-html';
import type { Who } from '../engine/access';
import type { Words } from '../words';

const CLASSES: Record<Who, string> = { 'A': 'who a', 'B': 'who b', 'A|B': 'who ab', 'never': 'who never' };

/** Which keys may, in their colour. */
export function who(keys: Who, words: Words): TemplateResult {
  return html`<span class=${CLASSES[keys]} title=${words.who[keys]}>${keys === 'never' ? words.never : keys}</span>`;
}

/** A right by the table, and what it really comes to where key B can be read. */
export function right(table: Who, usable: Who, words: Words): TemplateResult {
  if (table === usable) {
    return who(table, words);
  }
  const told = words.access.comesTo(words.who[table], words.who[usable]);
  return html`<span class="comes-to" title=${told}><s aria-hidden="true">${table}</s>${who(usable, words)}</span>`;
}
