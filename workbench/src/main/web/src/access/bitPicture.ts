import { html, type TemplateResult } from 'lit-html';
import { isRefusal } from '../engine/answer';
import type { BitPlace, Mismatch } from '../engine/access';
import type { AccessParts } from './accessView';
import type { AccessFacts } from './model';
import { blockName } from '../parts/rightsTable';

/** The access bytes bit by bit: which access bit stands where, as it is or inverted. */
export function bitPicture(parts: AccessParts, facts: AccessFacts): TemplateResult {
  const words = parts.context.words.access;
  const given = isRefusal(facts.described) ? facts.shown : facts.described;
  const bytes = [0, 2, 4].map((at) => parseInt(given.bytes.slice(at, at + 2), 16));
  const mismatches = isRefusal(facts.described) || facts.described.valid ? [] : facts.described.mismatches;
  return html`
    <section class="panel" aria-labelledby="picture-title">
      <h2 id="picture-title">${words.picture}</h2>
      <p class="muted">${words.pictureText}</p>
      <div class="bits ${isRefusal(facts.described) ? 'stale' : ''}">
        ${[6, 7, 8].map((byte) => {
          const value = bytes[byte - 6] ?? 0;
          return html`<div class="bit-row" role="group" aria-label=${words.byteNumber(byte)}>
            <span class="byte-name" aria-hidden="true">${words.byteNumber(byte)}</span>
            <span class="bit-cells">
              ${facts.tables.bits
                .filter((place) => place.byte === byte)
                .map((place) => bit(parts, facts, place, value, given.bytes, mismatches))}
            </span>
            <span class="byte-value mono">${value.toString(16).toUpperCase().padStart(2, '0')}</span>
          </div>`;
        })}
      </div>
    </section>`;
}

function bit(parts: AccessParts, facts: AccessFacts, place: BitPlace, byte: number, bytes: string, mismatches: readonly Mismatch[]): TemplateResult {
  const words = parts.context.words.access;
  const value = (byte >> place.bit) & 1;
  const name = `C${place.accessBit}`;
  const group = facts.shown.groups[place.group];
  const where = group === undefined ? words.trailer : blockName(group.blocks, parts.context.words);
  const wrong = mismatches.some((mismatch) =>
    [mismatch.inverted, mismatch.plain].some((nibble) => nibble.byte === place.byte && nibble.high === place.bit > 3));
  const classes = ['bit', `group-${place.group}`, value === 1 ? 'one' : 'zero'];
  if (place.inverted) classes.push('inverted');
  if (wrong) classes.push('wrong-bit');
  if (parts.state.choosing === place.group) classes.push('chosen');
  return html`<button type="button" class=${classes.join(' ')} aria-pressed=${value === 1 ? 'true' : 'false'}
    @click=${() => parts.take(flipped(bytes, place, facts.tables.bits))}>
    <span class="hidden">${words.bitLabel(place.byte, place.bit, name, where, place.inverted, value)}</span>
    <span class="bit-name" aria-hidden="true">${name}<sub>${place.group === 3 ? 'T' : place.group}</sub></span>
    <span class="bit-value mono" aria-hidden="true">${value}</span>
  </button>`;
}

/** The bytes with one access bit changed, in both places it stands. */
function flipped(bytes: string, place: BitPlace, all: readonly BitPlace[]): string {
  const values = [0, 2, 4].map((at) => parseInt(bytes.slice(at, at + 2), 16));
  for (const twin of all) {
    if (twin.accessBit === place.accessBit && twin.group === place.group) {
      values[twin.byte - 6] = (values[twin.byte - 6] ?? 0) ^ (1 << twin.bit);
    }
  }
  return values.map((value) => value.toString(16).toUpperCase().padStart(2, '0')).join('');
}
