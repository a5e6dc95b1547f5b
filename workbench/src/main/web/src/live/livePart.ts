import { html, nothing, type TemplateResult } from 'lit-html';
import { live as current } from 'lit-html/directives/live.js';
import type { ReaderState } from '../api';
import type { CardView } from '../card/cardView';
import { edited } from '../card/document';
import type { Context } from '../shell/view';
import type { CardDesk } from './cardDesk';
import { jobsPart } from './jobsPart';
import { planPart } from './planPart';
import { receiptPart } from './receiptPart';
import { virtualHand } from './virtualHand';

/** What the parts above the card are given. */
export interface LiveParts {
  readonly context: Context;
  readonly desk: CardDesk;
  readonly view: CardView;
  readonly reader: ReaderState;
}

/** The card on the reader: reading, planning, writing, and the hand at a virtual one. */
export function livePart(context: Context, desk: CardDesk, view: CardView): TemplateResult {
  const words = context.words.readers;
  const { live, language } = context;
  const { reader } = live;
  const trouble = desk.state.trouble ?? (reader === undefined ? live.trouble : undefined);
  return html`<section class="panel live" aria-labelledby="live-head">
    <h2 id="live-head">${words.panel}</h2>
    ${reader === undefined ? noReader(context) : withReader({ context, desk, view, reader })}
    <div aria-live="assertive">${trouble == null ? nothing : html`<p class="notice error" data-trouble>${trouble[language]}</p>`}</div>
  </section>`;
}

/** Without a server the virtual card is fetched when somebody wants it. */
function noReader(context: Context): TemplateResult | typeof nothing {
  const words = context.words.readers;
  if (context.desk.place === 'page') {
    return html`<p class="muted">${words.inPage}</p>
      <div class="row"><button type="button" data-virtual @click=${() => context.desk.send('readers')}>${words.useVirtual}</button></div>`;
  }
  return context.live.trouble === null ? html`<p class="muted">${words.noReader}</p>` : nothing;
}

function withReader(parts: LiveParts): TemplateResult {
  const { desk, view, reader, context } = parts;
  const words = context.words.readers;
  const idle = !desk.state.working && reader.busy === null;
  const { document } = view;
  const edits = document === undefined ? 0 : edited(document).length;
  const present = reader.card === 'present';
  return html`
    <div class="row">
      <button type="button" class="primary" data-read ?disabled=${!idle || !present} @click=${() => desk.read(reader, view)}>
        ${desk.state.reading === undefined ? words.read : words.readAgain}</button>
      ${document === undefined ? nothing : html`
        ${edits === 0 ? nothing : html`<button type="button" data-plan-edits ?disabled=${!idle || !present}
          @click=${() => desk.plan(reader, document, true)}>${words.planEdits}</button>`}
        ${document.source.kind === 'reader' ? nothing : html`<button type="button" data-plan-all ?disabled=${!idle || !present}
          @click=${() => desk.plan(reader, document, false)}>${words.planAll}</button>
          ${trailersChoice(parts)}`}`}
      ${reader.virtual ? virtualHand(parts, idle) : nothing}
    </div>
    ${progress(parts)}
    <details class="keys"><summary>${words.keys}</summary>
      <div class="field"><label class="hidden" for="live-keys">${words.keys}</label>
        <textarea id="live-keys" class="mono secret" rows="3" spellcheck="false" autocomplete="off" aria-describedby="live-keys-hint"
          .value=${current(desk.state.keys)} @input=${(event: Event) => desk.change({ keys: (event.target as HTMLTextAreaElement).value })}></textarea>
        <span class="hint" id="live-keys-hint">${words.keysHint}</span></div>
    </details>
    ${unread(parts)} ${planPart(parts, idle)} ${receiptPart(parts, idle)} ${jobsPart(parts, idle)}`;
}

function trailersChoice(parts: LiveParts): TemplateResult {
  const words = parts.context.words.readers;
  const choose = (event: Event) =>
    parts.desk.change({ trailers: (event.target as HTMLSelectElement).value as 'whole' | 'without-keys' | 'none' });
  return html`<label class="choice"><span class="hint">${words.trailers}</span>
    <select @change=${choose}>${(['whole', 'without-keys', 'none'] as const).map(
      (word) => html`<option value=${word} .selected=${word === parts.desk.state.trailers}>${words.trailersOf[word]}</option>`)}
    </select></label>`;
}

function progress(parts: LiveParts): TemplateResult | typeof nothing {
  const { context, reader, desk } = parts;
  const told = context.live.progress(reader.id);
  if (!desk.state.working && (reader.busy === null || reader.busy === 'console' || reader.busy === 'doctor')) {
    return nothing;
  }
  const words = context.words.readers;
  const label = reader.busy === null ? words.busy.read : words.busy[reader.busy as keyof typeof words.busy];
  return told === undefined || told.of === 0
    ? html`<div class="progress" role="status"><progress aria-label=${label}></progress><span class="hint">${label}</span></div>`
    : html`<div class="progress" role="status"><progress aria-label=${label} max=${told.of} value=${told.done}></progress>
        <span class="hint">${words.progress(told.done, told.of)}</span></div>`;
}

function unread(parts: LiveParts): TemplateResult | typeof nothing {
  const { reading } = parts.desk.state;
  const { words, language } = parts.context;
  if (reading === undefined) {
    return nothing;
  }
  return html`<p class="hint" role="status" data-reading>${words.readers.keysKnown(reading.keys, reading.commands)}</p>
    ${reading.unread.length === 0 ? nothing : html`<details class="unread"><summary>${words.readers.unread} (${reading.unread.length})</summary>
      <ul>${reading.unread.map((one) => html`<li>${one.text[language]}</li>`)}</ul></details>`}`;
}
