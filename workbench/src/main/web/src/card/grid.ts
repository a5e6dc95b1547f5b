import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { Finding } from '../engine/access';
import { type BlockFacts, findingsOf, type ImageFacts, type SectorFacts } from '../engine/card';
import { shortOfBlock } from '../parts/inPlace';
import { byteCells } from './bytes';
import type { CardParts } from './cardView';
import { asText, type CardDocument } from './document';

/** All sectors of the card, block by block. Arrow keys go from block to block. */
export function grid(parts: CardParts, document: CardDocument, facts: ImageFacts): TemplateResult {
  const { other, showKeys, onlyDifferences, block } = parts.state;
  const { words } = parts.context;
  const compared = (other ?? document).image;
  const old = other === undefined ? document.base : compared;
  const move = (event: KeyboardEvent) => {
    const to = target(event.key, parts.state.block, document.image.blocks.length);
    if (to !== undefined) {
      event.preventDefault();
      parts.change({ block: to, hovered: undefined });
      window.document.getElementById(`block-${to}`)?.focus();
    }
  };
  return html`<div class="grid" @keydown=${move} @mouseleave=${() => parts.change({ hovered: undefined })}>
    ${facts.sectors.map((sector, number) => guard(
      [document.image, old, facts, showKeys, onlyDifferences, words, inSector(sector, block) ? block : -1],
      () => sectorTable(parts, document, facts, sector, number, old.blocks)))}
  </div>`;
}

function inSector(sector: SectorFacts, block: number): boolean {
  return block >= sector.first && block <= sector.trailer;
}

function sectorTable(parts: CardParts, document: CardDocument, facts: ImageFacts, sector: SectorFacts, number: number, old: readonly string[]): TemplateResult | typeof nothing {
  const { words } = parts.context;
  const rows = facts.blocks.slice(sector.first, sector.trailer + 1).flatMap((block, position) => {
    const at = sector.first + position;
    const differs = old[at] !== document.image.blocks[at];
    return parts.state.onlyDifferences && !differs ? [] : [row(parts, document, block, at, differs ? old[at] : undefined, findingsOf(facts, block))];
  });
  if (rows.length === 0) {
    return nothing;
  }
  const access = sector.access === undefined ? (sector.known ? words.card.malformed : words.card.accessUnknown)
    : [...sector.access.groups.map((group) => group.condition), sector.access.trailer.condition].join(' ');
  return html`<div class="sector-box"><table class="sector">
    <caption>${words.card.sector(number)} <span class="muted mono ${sector.known && !sector.valid ? 'wrong' : ''}">${access}</span></caption>
    <tbody>${rows}</tbody>
  </table></div>`;
}

function row(parts: CardParts, document: CardDocument, facts: BlockFacts, at: number, old: string | undefined, found: readonly Finding[]): TemplateResult {
  const { words } = parts.context;
  const bytes = document.image.blocks[at] ?? '';
  const chosen = parts.state.block === at;
  const compared = old !== undefined;
  return html`<tr class="block ${facts.kind} ${chosen ? 'chosen' : ''}" @mouseenter=${() => hover(parts, at)}
      @click=${() => { parts.change({ block: at }); window.document.getElementById(`block-${at}`)?.focus({ preventScroll: true }); }}>
    <th scope="row"><button type="button" class="quiet mono number" id="block-${at}" tabindex=${chosen ? '0' : '-1'}
      aria-current=${chosen ? 'true' : nothing} aria-label=${words.card.blockLabel(at, words.card.kinds[facts.kind])}
      aria-describedby=${found.length === 0 ? nothing : `found-at-${at}`}
      @focus=${() => { if (!chosen) parts.change({ block: at, hovered: undefined }); }}>${at}</button></th>
    <td class="mono bytes">${byteCells(facts, bytes, old, parts.state.showKeys)}
      ${compared ? html`<div class="old"><span class="hidden">${words.card.before}</span>${byteCells(facts, old, bytes, parts.state.showKeys)}</div>` : nothing}</td>
    <td class="mono text" aria-hidden="true">${facts.kind === 'trailer' ? '' : asText(bytes)}</td>
    <td class="what">${mark(found, at, parts)}${facts.value === undefined ? facts.kind === 'data' ? '' : words.card.kinds[facts.kind] : facts.value.toLocaleString('en-US').replaceAll(',', ' ')}</td>
  </tr>`;
}

/** Shows the block under the mouse, but not while somebody types in the editor: what stands there would be gone. */
function hover(parts: CardParts, at: number): void {
  const editing = window.document.activeElement?.closest('.editor') ?? null;
  if (editing === null) {
    parts.change({ hovered: at });
  }
}

/** That something is to be said about a block: a mark of the gravest, whose words are read aloud with the block. */
function mark(found: readonly Finding[], at: number, parts: CardParts): TemplateResult | typeof nothing {
  const [gravest] = found;
  const { words } = parts.context;
  return gravest === undefined ? nothing : html`<span class="found-mark ${gravest.severity}" id="found-at-${at}"
    title=${found.map((finding) => shortOfBlock(finding, words)).join('; ')}><span class="hidden">${found.map((finding) =>
      `${words.severity[finding.severity]}: ${shortOfBlock(finding, words)}`).join('; ')}</span></span>`;
}

function target(key: string, block: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown': return Math.min(block + 1, count - 1);
    case 'ArrowUp': return Math.max(block - 1, 0);
    case 'PageDown': return Math.min(block + 4, count - 1);
    case 'PageUp': return Math.max(block - 4, 0);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}
