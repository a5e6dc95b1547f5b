import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isRefusal } from '../engine/answer';
import { copyButton } from '../parts/copyButton';
import { describedBy, inPlace } from '../parts/inPlace';
import type { AccessParts } from './accessView';
import { type AccessFacts, digits, findingsAt } from './model';

const DELIVERED = 'FF078069';

/** The access bytes as one types them, and the size of the sector. */
export function bytesPanel(parts: AccessParts, facts: AccessFacts): TemplateResult {
  const { words: all } = parts.context;
  const words = all.access;
  const wrong = isRefusal(facts.described) ? facts.described.error : undefined;
  const malformed = !isRefusal(facts.described) && !facts.described.valid;
  const found = malformed ? findingsAt(facts, 'access-bytes') : [];
  const typed = (event: Event) => {
    const text = (event.target as HTMLInputElement).value;
    if (digits(text).length === 32) {
      parts.take(text);
    } else {
      parts.change({ bytes: text });
    }
  };
  return html`
    <section class="panel bytes-panel">
      <div class="field">
        <label for="bytes">${words.bytes}</label>
        <div class="row">
          <input id="bytes" class="mono bytes-field" autocomplete="off" spellcheck="false" autocapitalize="characters"
            .value=${live(parts.state.bytes)} @input=${typed} size="14"
            aria-describedby=${malformed ? describedBy(found, 'bytes') : 'bytes-hint'} aria-invalid=${wrong !== undefined || malformed ? 'true' : 'false'}>
          ${copyButton(parts.state.bytes, all)}
          <button type="button" @click=${() => parts.take(DELIVERED)}>${words.delivered}</button>
        </div>
        <p id="bytes-hint" class="hint">${wrong === undefined ? words.bytesHint : html`<span class="wrong" role="alert">${wrong}</span>`}</p>
      </div>
      <fieldset class="field plain">
        <legend>${words.sectorSize}</legend>
        ${[false, true].map(
          (large) => html`<label class="choice"><input type="radio" name="size" .checked=${live(parts.state.large === large)}
            @change=${() => parts.change({ large })}> ${large ? words.large : words.small}</label>`,
        )}
      </fieldset>
      ${malformed ? html`<div class="ways-out">${inPlace(found, 'bytes', all)} ${waysOut(parts, facts)}</div>` : nothing}
    </section>`;
}

/** Malformed bytes: for each pair of half-bytes that disagree, the two ways out as buttons. */
function waysOut(parts: AccessParts, facts: AccessFacts): TemplateResult | typeof nothing {
  if (isRefusal(facts.described) || facts.described.valid) {
    return nothing;
  }
  const { words } = parts.context;
  const { bytes, mismatches } = facts.described;
  return html`
    ${mismatches.map(
      (mismatch) => html`<p>${words.access.disagree(mismatch.accessBit)}</p>
        <div class="row">
          ${[mismatch.inverted, mismatch.plain].map(
            (nibble) => html`<button type="button" @click=${() => parts.take(withNibble(bytes, nibble.byte, nibble.high, nibble.shouldBe))}>
              ${words.access.setNibble(nibble.byte, nibble.high, nibble.shouldBe.toString(16).toUpperCase())}
            </button>`,
          )}
        </div>`,
    )}`;
}

function withNibble(bytes: string, byte: number, high: boolean, value: number): string {
  const at = (byte - 6) * 2 + (high ? 0 : 1);
  return bytes.slice(0, at) + value.toString(16).toUpperCase() + bytes.slice(at + 1);
}
