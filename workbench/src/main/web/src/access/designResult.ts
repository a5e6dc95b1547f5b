import { html, nothing, type TemplateResult } from 'lit-html';
import type { Conditions, Design } from '../engine/access';
import { findingList } from '../parts/findings';
import type { AccessParts } from './accessView';
import { type AccessFacts, spaced } from './model';

/** The encodings that grant the wishes, or the nearest with what is different. */
export function designResult(parts: AccessParts, facts: AccessFacts, design: Design): TemplateResult {
  const words = parts.context.words.access;
  if (design.count === 0) {
    return html`<p>${words.none}</p>
      <ol class="encodings">
        ${design.nearest.map((near) => encoding(parts, facts, near, html`<ul>${near.differences.map((line) => html`<li>${line}</li>`)}</ul>`))}
      </ol>`;
  }
  return html`<p>${words.exact(design.count)}</p>
    <ol class="encodings">${design.exact.map((exact, number) => encoding(parts, facts, exact, number === 0 ? findingList(exact.findings, parts.context.words) : nothing))}</ol>
    ${design.count > design.exact.length ? html`<p class="muted">${words.more(design.count - design.exact.length)}</p>` : nothing}`;
}

function encoding(parts: AccessParts, facts: AccessFacts, conditions: Conditions, more: TemplateResult | typeof nothing): TemplateResult {
  const words = parts.context.words.access;
  const bytes = spaced(conditions.bytes);
  const taken = !facts.stale && facts.shown.bytes === conditions.bytes;
  const bits = [...conditions.groups.map((group) => group.condition), conditions.trailer.condition].join(' ');
  return html`<li>
    <div class="row">
      <strong class="mono">${bytes}</strong><span class="mono muted">${bits}</span>
      ${taken ? html`<span class="muted taken">${words.taken}</span>`
        : html`<button type="button" aria-label=${words.takeLabel(bytes)} @click=${() => parts.take(conditions.bytes)}>${words.take}</button>`}
    </div>
    ${more}
  </li>`;
}
