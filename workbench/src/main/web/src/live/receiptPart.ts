import { html, nothing, type TemplateResult } from 'lit-html';
import type { LiveParts } from './livePart';

/** How the last job ended, and what can be done about it. */
export function receiptPart(parts: LiveParts, idle: boolean): TemplateResult | typeof nothing {
  const { receipt } = parts.desk.state;
  if (receipt === undefined) {
    return nothing;
  }
  const { language } = parts.context;
  const words = parts.context.words.readers;
  const interrupted = receipt.end === 'interrupted';
  const kind = receipt.end === 'done' ? '' : interrupted ? 'warning' : 'error';
  const present = parts.reader.card === 'present';
  // What was put back, or got only part of the way, is not what the blocks below show.
  const outdated = parts.view.document?.source.kind === 'reader' && (receipt.undoes !== null || receipt.end === 'done-with-losses');
  const losses = receipt.results.flatMap((step) => (step.loss === null ? [] : [step.loss[language]]));
  // The step it stopped in may have reached the card: nobody knows before the card is read again.
  const stoppedIn = interrupted ? receipt.results.findIndex((step) => step.how === 'not-reached') : -1;
  const unlike = receipt.results.flatMap((step, number) =>
    (step.how === 'written' ? [] : [{ block: step.block, how: number === stoppedIn ? 'stopped-in' : step.how }]));
  return html`<section class="receipt notice ${kind}" role="status" data-receipt=${receipt.end}>
    <p><strong>${words.ends[receipt.end as keyof typeof words.ends]}</strong> <span class="mono muted">${receipt.job}</span></p>
    <p>${words.counts(receipt.written, receipt.verified, receipt.unchanged)}</p>
    ${receipt.stopped === null ? nothing : html`<p>${receipt.stopped[language]}</p>`}
    ${unlike.length === 0 ? nothing : html`<ul class="hows">${unlike.map((step) => html`<li>
      <span class="muted">${words.columns.block} ${step.block}</span> ${words.hows[step.how as keyof typeof words.hows]}</li>`)}</ul>`}
    ${losses.map((loss) => html`<p class="wrong">${loss}</p>`)}
    ${outdated ? html`<p data-outdated>${words.outdated}</p>` : nothing}
    <div class="row">
      ${outdated && !interrupted ? html`<button type="button" class="primary" data-read-again ?disabled=${!idle || !present}
        @click=${() => parts.desk.read(parts.reader, parts.view)}>${words.readAgain}</button>` : nothing}
      ${interrupted ? html`<button type="button" class="primary" data-resume ?disabled=${!idle || !present}
        @click=${() => parts.desk.resume(parts.reader, receipt.job, parts.view)}>${words.resume}</button>` : nothing}
      ${receipt.undoes === null ? html`<button type="button" data-undo ?disabled=${!idle || !present}
        @click=${() => parts.desk.planUndo(parts.reader, receipt.job)}>${words.undo}</button>` : nothing}
      <button type="button" @click=${() => parts.desk.change({ receipt: undefined })}>${parts.context.words.close}</button>
      ${interrupted && !present ? html`<span class="hint">${words.resumeHint}</span>` : nothing}
    </div>
  </section>`;
}
