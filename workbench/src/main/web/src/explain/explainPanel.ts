import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { answer, isRefusal, type Refusal } from '../engine/answer';
import type { BytesExplained, BytesReading, Explained } from '../engine/explain';
import { findingList } from '../parts/findings';
import { rightsTable } from '../parts/rightsTable';
import type { Context } from '../shell/view';
import { logExplained } from './logExplained';

/** Bytes of unknown kind, or the log of another program, in words. Nothing is sent anywhere: the engine reads it. */
export class ExplainPanel {
  private text = '';
  private engine: typeof import('#explain') | undefined;
  private kept: { readonly key: string; readonly told: Explained | Refusal } | undefined;

  constructor(private readonly context: Context) {}

  /** Fetches the part of the engine that explains, when there is something to explain. */
  private async load(): Promise<void> {
    if (this.engine === undefined) {
      this.engine = await import('#explain');
      this.context.invalidate();
    }
  }

  private told(engine: typeof import('#explain')): Explained | Refusal {
    const key = this.context.language + this.text;
    if (this.kept?.key !== key) {
      this.kept = { key, told: answer<Explained>(engine.explain(this.text, this.context.language)) };
    }
    return this.kept.told;
  }

  template(): TemplateResult {
    const words = this.context.words.explain;
    const typed = (event: Event) => {
      this.text = (event.target as HTMLTextAreaElement).value;
      void this.load();
      this.context.invalidate();
    };
    const example = () => {
      this.text = 'FF 86 00 00 05 01 00 04 60 00\n69 83\nFF 07 80 69\n64 00 00 00 9B FF FF FF 64 00 00 00 05 FA 05 FA';
      void this.load();
      this.context.invalidate();
    };
    return html`<section class="panel explain" aria-labelledby="explain-head">
      <div class="row spread"><h2 id="explain-head">${words.title}</h2><button type="button" @click=${example}>${words.example}</button></div>
      <p class="muted" id="explain-hint">${words.hint}</p>
      <textarea class="mono" rows="5" spellcheck="false" autocomplete="off" data-explain aria-labelledby="explain-head" aria-describedby="explain-hint"
        .value=${live(this.text)} @input=${typed}></textarea>
      <div aria-live="polite" class="explained-all">${this.text.trim() === '' ? nothing : this.answers(this.engine)}</div>
    </section>`;
  }

  private answers(engine: typeof import('#explain') | undefined): TemplateResult {
    if (engine === undefined) {
      return html`<p class="muted">${this.context.words.loading}</p>`;
    }
    const told = this.told(engine);
    if (isRefusal(told)) {
      return html`<p class="wrong" data-wrong>${told.error}</p>`;
    }
    return html`${told.answers.map((one) => (one.kind === 'bytes' ? this.bytes(one) : logExplained(one, this.context.words)))}`;
  }

  /** Who may do what, where the bytes tell that, and what is to be said about it. */
  private rights(reading: BytesReading): TemplateResult {
    const { groups, trailer, keyBReadable, bytes } = reading;
    const told = groups === undefined || trailer === undefined || keyBReadable === undefined || bytes === undefined ? nothing
      : rightsTable({ groups, trailer, keyBReadable, bytes, gpb: reading.gpb ?? null }, this.context.words);
    return html`${told} ${findingList(reading.findings ?? [], this.context.words)}`;
  }

  private bytes(one: BytesExplained): TemplateResult {
    const [first, ...others] = one.readings;
    const words = this.context.words.explain;
    return html`<article class="reading">
      <p class="mono">${one.input}</p>
      ${first === undefined ? nothing : html`<h3>${first.title}</h3>${first.details.map((line) => html`<p>${line}</p>`)}${this.rights(first)}`}
      ${others.length === 0 ? nothing : html`<p class="muted">${words.others(others.map((other) => other.title))}</p>`}
    </article>`;
  }
}
