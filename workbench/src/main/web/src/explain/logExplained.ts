import { html, nothing, type TemplateResult } from 'lit-html';
import type { Conclusion, LogExplained, LogStep } from '../engine/explain';
import type { Words } from '../words';

/** A log of another program: why attempts failed, what to try, and every step in words. */
export function logExplained(log: LogExplained, words: Words): TemplateResult {
  return html`<article class="reading">
    <h3 class=${log.well ? '' : 'wrong'}>${log.message}</h3>
    ${log.conclusions.map((conclusion) => why(conclusion, words))}
    ${log.notes.length === 0 ? nothing : html`<ul>${log.notes.map((note) => html`<li class="muted">${note.message}</li>`)}</ul>`}
    ${log.attempts.map(
      (attempt) => html`<details><summary>${attempt.number === 0 ? '' : `${attempt.number} · `}${attempt.message}</summary>
        <ol class="steps">${attempt.steps.map(step)}</ol></details>`,
    )}
  </article>`;
}

function why(conclusion: Conclusion, words: Words): TemplateResult {
  return html`<section class="conclusion">
    <p><strong>${conclusion.message}</strong> <span class="tag">${words.explain.confidence[conclusion.confidence as keyof typeof words.explain.confidence]}</span></p>
    ${conclusion.reasons.length === 0 ? nothing : html`<ul>${conclusion.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}
    ${conclusion.advice.length === 0 ? nothing : html`<p>${words.explain.toTry}</p>
      <ul>${conclusion.advice.map((one) => html`<li>${one.line === null ? nothing : html`<code>${one.line}</code> `}${one.message}</li>`)}</ul>`}
  </section>`;
}

function step(one: LogStep): TemplateResult {
  if (one.kind === 'reset') {
    return html`<li class="muted">⟲</li>`;
  }
  return html`<li>
    <p class="mono">&gt; ${one.sent}</p><p class="muted">${one.command}</p>
    ${one.received === undefined ? nothing : html`<p class="mono">&lt; ${one.received}</p><p class="muted">${one.meaning}</p>`}
    ${one.said === undefined ? nothing : html`<p class="wrong">${one.said}</p>`}
  </li>`;
}
