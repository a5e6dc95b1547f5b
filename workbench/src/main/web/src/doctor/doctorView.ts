import { html, nothing, type TemplateResult } from 'lit-html';
import { live as current } from 'lit-html/directives/live.js';
import type { DoctorPage, ReaderState } from '../api';
import { Asking } from '../desk/asking';
import type { Context, View } from '../shell/view';
import { findings } from './findings';

/** The tab "Doctor": examines the reader, and says what it needs. */
export class DoctorView implements View {
  readonly name = 'doctor';
  private keys = '';
  private block = '';
  private quick = true;
  private opensc = false;
  private examining = false;
  private readonly asking: Asking;
  private page: { readonly of: DoctorPage; readonly reader: string } | undefined;
  private saved = false;

  constructor(private readonly context: Context) {
    this.asking = new Asking(context);
  }

  template(): TemplateResult {
    const words = this.context.words.doctor;
    const head = html`<div class="view-head"><h1>${words.title}</h1><p class="muted">${words.lede}</p></div>`;
    if (this.context.desk.place === 'page') {
      return html`${head}<p class="notice">${words.onServer}</p>`;
    }
    const { reader } = this.context.live;
    const page = this.page;
    return html`${head}
      <div class="doctor">
        ${this.form(reader)}
        ${this.asking.notice()}
        ${page === undefined ? nothing : findings(this.context, page.of, this.saved, () => this.asking.ask(() => this.save(page.reader)))}
      </div>`;
  }

  private form(reader: ReaderState | undefined): TemplateResult {
    const words = this.context.words.doctor;
    const may = !this.asking.working && reader !== undefined && reader.busy === null && reader.card === 'present';
    return html`<section class="panel doctor-form">
      <p>${reader === undefined ? this.context.words.readers.noReader : words.before}</p>
      <div class="row doctor-options">
        <div class="field grow"><label for="doctor-keys">${words.keys}</label>
          <input id="doctor-keys" class="mono secret" spellcheck="false" autocomplete="off" placeholder="A:FFFFFFFFFFFF" aria-describedby="doctor-keys-hint"
            .value=${current(this.keys)} @input=${(event: Event) => { this.keys = (event.target as HTMLInputElement).value; }}>
        </div>
        <div class="field"><label for="doctor-block">${words.block}</label>
          <input id="doctor-block" class="rounds" type="number" min="0" max="255" placeholder="4" title=${words.blockHint}
            .value=${current(this.block)} @input=${(event: Event) => { this.block = (event.target as HTMLInputElement).value; }}></div>
      </div>
      <p class="hint" id="doctor-keys-hint">${words.keysHint}</p>
      <div class="row">
        <label class="choice"><input type="checkbox" data-quick .checked=${current(this.quick)}
          @change=${(event: Event) => { this.quick = (event.target as HTMLInputElement).checked; }}>${words.quick}</label>
        <label class="choice"><input type="checkbox" data-opensc .checked=${current(this.opensc)}
          @change=${(event: Event) => { this.opensc = (event.target as HTMLInputElement).checked; }}>${words.opensc}</label>
      </div>
      <div class="row"><button type="button" class="primary" data-examine ?disabled=${!may}
        @click=${() => reader && this.asking.ask(() => this.examine(reader))}>${this.examining ? words.running : words.run}</button></div>
      ${this.examining && reader !== undefined ? this.progress(reader) : nothing}
    </section>`;
  }

  private progress(reader: ReaderState): TemplateResult {
    const words = this.context.words.doctor;
    const told = this.context.live.progress(reader.id);
    return told === undefined
      ? html`<progress aria-label=${words.running}></progress>`
      : html`<div class="progress" role="status"><progress aria-label=${words.running} max=${told.of} value=${told.done}></progress>
          <span class="hint">${words.step(told.done, told.of)}</span></div><p class="hint">${told.text?.[this.context.language]}</p>`;
  }

  private async examine(reader: ReaderState): Promise<void> {
    this.examining = true;
    this.saved = false;
    try {
      const page = await this.context.desk.send<DoctorPage>('doctor', {
        reader: reader.id, keys: this.keys.trim() === '' ? null : this.keys, block: this.block === '' ? -1 : Number(this.block),
        rounds: 0, quick: this.quick, opensc: this.opensc,
      });
      this.page = { of: page, reader: reader.id };
    } finally {
      this.examining = false;
    }
  }

  private async save(reader: string): Promise<void> {
    await this.context.desk.send('doctor/save', { reader });
    this.saved = true;
  }
}
