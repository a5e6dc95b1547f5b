import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ConsoleLine } from '../api';
import type { Language, Words } from '../words';
import { type Log, milliseconds } from './log';

/** What was sent and received, the newest last, each with its meaning. */
export function logPart(log: Log, words: Words, language: Language): TemplateResult {
  const text = words.console;
  if (log.lines.length === 0) {
    return html`<p class="muted">${text.logEmpty}</p>`;
  }
  return html`
    ${log.leftOut === 0 ? nothing : html`<p class="hint" data-left-out>${text.leftOut(log.leftOut)}</p>`}
    <div class="log" role="log" aria-label=${text.log} aria-live="off" tabindex="0">
      ${repeat(log.lines, (one) => one.number, (one, index) => {
        const before = log.lines[index - 1];
        const begins = before === undefined || before.line.round !== one.line.round;
        return guard([language, begins], () => line(one.line, begins && one.line.round > 0, words, language));
      })}
    </div>`;
}

function line(one: ConsoleLine, begins: boolean, words: Words, language: Language): TemplateResult {
  return html`${begins ? html`<p class="round">${words.console.round(one.round)}</p>` : nothing}
    <div class="entry ${one.good ? '' : 'bad'}" data-line=${one.kind}>
      <span class="time">${(one.time / 1000).toFixed(3)}</span>
      ${one.sent === null ? nothing : html`<p class="mono"><span class="way" aria-hidden="true">›</span> ${one.sent}
        <span class="meaning">${one.command?.[language]}</span></p>`}
      ${one.received === null
        ? html`<p>${one.kind === 'failed' ? html`<strong>${words.console.failed}:</strong> ` : nothing}${one.text?.[language]}</p>`
        : html`<p class="mono"><span class="way" aria-hidden="true">‹</span> ${one.received}
            <span class="meaning">${one.text?.[language]} <span class="took">${milliseconds(one.micros)}</span></span></p>`}
    </div>`;
}
