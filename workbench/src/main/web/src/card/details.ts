import { html, nothing, type TemplateResult } from 'lit-html';
import type { DataRights } from '../engine/access';
import { type BlockFacts, findingsOf, type ImageFacts, type SectorFacts } from '../engine/card';
import { inPlace, shortOfBlock } from '../parts/inPlace';
import { right } from '../parts/who';
import type { CardParts } from './cardView';
import type { CardDocument } from './document';
import { editor } from './editor';

const OPERATIONS: readonly (keyof DataRights)[] = ['read', 'write', 'increment', 'decrement'];

/** The block under the mouse, or the chosen one: what it is and who may do what with it; the chosen one can be edited. */
export function details(parts: CardParts, document: CardDocument, facts: ImageFacts): TemplateResult {
  const { words } = parts.context;
  const at = parts.state.hovered ?? parts.state.block;
  const block = facts.blocks[at];
  const sector = block === undefined ? undefined : facts.sectors[block.sector];
  if (block === undefined || sector === undefined) {
    return html`${nothing}`;
  }
  return html`<section class="panel details" aria-labelledby="details-title">
    <h2 id="details-title">${words.card.blockOf(at, block.sector)}</h2>
    <p class="muted">${words.card.kinds[block.kind]}${block.value === undefined ? '' : ` ${block.value}, ${words.card.addressIs(block.address ?? 0)}`}</p>
    ${rights(parts, block, sector)}
    ${inPlace(findingsOf(facts, block), 'block', words, shortOfBlock)}
    ${at === parts.state.block ? editor(parts, document, block, at) : html`<p class="hint">${words.card.clickToEdit}</p>`}
  </section>`;
}

function rights(parts: CardParts, block: BlockFacts, sector: SectorFacts): TemplateResult {
  const { words } = parts.context;
  if (sector.access === undefined) {
    return html`<p class=${sector.known ? 'wrong' : 'muted'}>${sector.known ? words.card.malformedLong : words.card.accessUnknownLong}</p>`;
  }
  const bytes = sector.access.bytes + (sector.access.gpb ?? '');
  const link = `#access/${bytes}${sector.trailer - sector.first > 3 ? '/16' : ''}`;
  const group = sector.access.groups[block.group];
  return html`
    ${group === undefined
      ? html`<ul class="explained">${(sector.explained ?? []).map((line) => html`<li>${line}</li>`)}</ul>`
      : html`<dl class="rights-list">${OPERATIONS.map((operation) => html`<div><dt>${words.access[operation]}</dt>
          <dd>${right(group.rights[operation], group.usable[operation], words)}</dd></div>`)}</dl>`}
    <p><a href=${link}>${words.card.openAccess}</a></p>`;
}
