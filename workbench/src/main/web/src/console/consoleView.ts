import { html, nothing, type TemplateResult } from 'lit-html';
import { live as current } from 'lit-html/directives/live.js';
import type { ConsoleNews, ReaderState, TextFile } from '../api';
import { download, hexOf } from '../card/files';
import { Asking } from '../desk/asking';
import { ExplainPanel } from '../explain/explainPanel';
import type { Context, View } from '../shell/view';
import { type ExampleName, examples } from './examples';
import { Log } from './log';
import { logPart } from './logPart';
import { plot } from './plot';

/** The tab "Console": a script, sent as often as wished, and a live log of what is said. One log a reader. */
export class ConsoleView implements View {
  readonly name = 'console';
  private script: string = examples.story;
  private repeat = 1;
  private untilFailure = false;
  private readonly asking: Asking;
  private readonly logs = new Map<string, Log>();

  private readonly explain: ExplainPanel;

  constructor(private readonly context: Context) {
    this.explain = new ExplainPanel(context);
    this.asking = new Asking(context);
    context.live.also((event, data) => {
      if (event === 'console') {
        this.log((data as ConsoleNews).reader).add(data as ConsoleNews);
        stayAtEnd();
      }
    });
  }

  private log(reader: string): Log {
    let log = this.logs.get(reader);
    if (log === undefined) {
      log = new Log();
      this.logs.set(reader, log);
    }
    return log;
  }

  template(): TemplateResult {
    const words = this.context.words.console;
    const head = html`<div class="view-head"><h1>${words.title}</h1><p class="muted">${words.lede}</p></div>`;
    if (this.context.desk.place === 'page') {
      return html`${head}<p class="notice">${words.onServer}</p>${this.explain.template()}`;
    }
    const { reader } = this.context.live;
    return html`${head}
      <div class="console">
        <div class="console-side">${this.scriptPanel(reader)} ${reader === undefined ? nothing : this.tallyPanel(reader)}</div>
        <section class="panel" aria-labelledby="log-head"><h2 id="log-head">${words.log}</h2>
          ${reader === undefined ? html`<p class="muted">${this.context.words.readers.noReader}</p>` : logPart(this.log(reader.id), this.context.words, this.context.language)}
        </section>
      </div>
      ${this.explain.template()}`;
  }

  private scriptPanel(reader: ReaderState | undefined): TemplateResult {
    const words = this.context.words.console;
    const runs = reader?.busy === 'console';
    const may = reader !== undefined && reader.busy === null && reader.card === 'present';
    const load = (event: Event) => {
      const select = event.target as HTMLSelectElement;
      this.script = examples[select.value as ExampleName];
      select.value = '';
      this.context.invalidate();
    };
    return html`<section class="panel console-script" aria-labelledby="script-head">
      <div class="row spread"><h2 id="script-head">${words.script}</h2>
        <select aria-label=${words.examples} data-examples @change=${load}>
          <option value="">${words.examples}</option>
          ${(Object.keys(examples) as ExampleName[]).map((name) => html`<option value=${name}>${words.exampleNames[name]}</option>`)}
        </select></div>
      <textarea class="mono" rows="9" spellcheck="false" autocomplete="off" aria-labelledby="script-head" aria-describedby="script-hint"
        data-script .value=${current(this.script)} @input=${(event: Event) => { this.script = (event.target as HTMLTextAreaElement).value; }}></textarea>
      <p class="hint" id="script-hint">${words.scriptHint}</p>
      <div class="row">
        <label class="choice">${words.repeat}
          <input class="rounds" type="number" min="1" max="1000000" data-repeat .value=${current(String(this.repeat))}
            @input=${(event: Event) => { this.repeat = Number((event.target as HTMLInputElement).value); }}></label>
        <label class="choice"><input type="checkbox" .checked=${current(this.untilFailure)} data-until-failure
          @change=${(event: Event) => { this.untilFailure = (event.target as HTMLInputElement).checked; }}>${words.untilFailure}</label>
      </div>
      <div class="row">
        ${runs
          ? html`<button type="button" class="primary" data-stop @click=${() => this.asking.ask(() => this.stop(reader))}>${words.stop}</button>`
          : html`<button type="button" class="primary" data-run ?disabled=${!may} @click=${() => reader && this.asking.ask(() => this.run(reader))}>${words.run}</button>`}
        ${reader === undefined || this.log(reader.id).tally === undefined ? nothing : html`
          <button type="button" data-save-trace @click=${() => this.asking.ask(() => this.save(reader))}>${words.save}</button>
          <button type="button" ?disabled=${runs} @click=${() => { this.log(reader.id).clear(); this.context.invalidate(); }}>${words.clear}</button>`}
      </div>
      ${this.asking.notice()}
    </section>`;
  }

  private tallyPanel(reader: ReaderState): TemplateResult | typeof nothing {
    const words = this.context.words.console;
    const log = this.log(reader.id);
    const { tally } = log;
    if (tally === undefined) {
      return nothing;
    }
    const number = (value: number) => value.toLocaleString(this.context.language === 'zh' ? 'zh-CN' : 'en-US');
    return html`<section class="panel" aria-labelledby="tally-head">
      <div class="row spread"><h2 id="tally-head">${words.tally}</h2><span class="tag" role="status">${tally.running ? words.running : words.ended}</span></div>
      <dl class="tally">
        <div class="good"><dd data-good>${number(tally.good)}</dd><dt>${words.good}</dt></div>
        <div class=${tally.bad > 0 ? 'bad' : ''}><dd data-bad>${number(tally.bad)}</dd><dt>${words.bad}</dt></div>
        <div><dd data-sent>${number(tally.sent)}</dd><dt>${words.sent}</dt></div>
        <div class=${tally.lost > 0 ? 'bad' : ''}><dd>${number(tally.lost)}</dd><dt>${words.lost}</dt></div>
      </dl>
      ${tally.firstBad === 0 ? nothing : html`<p class="hint">${words.firstBad(tally.firstBad)}</p>`}
      <h3>${words.latency}</h3>
      ${plot(log, this.context.words)}
    </section>`;
  }

  private async run(reader: ReaderState): Promise<void> {
    const before = this.log(reader.id);
    this.logs.set(reader.id, new Log());
    try {
      await this.context.desk.send('console', {
        reader: reader.id, script: this.script, repeat: Number.isInteger(this.repeat) ? this.repeat : 0, untilFailure: this.untilFailure,
      });
    } catch (error) {
      this.logs.set(reader.id, before);
      throw error;
    }
  }

  private async stop(reader: ReaderState): Promise<void> {
    await this.context.desk.send('console/stop', { reader: reader.id });
  }

  private async save(reader: ReaderState): Promise<void> {
    const file = await this.context.desk.send<TextFile>('console/trace', { reader: reader.id });
    download(file.name, await hexOf(new Blob([file.text])));
  }
}

/** Whoever looks at the end of the log goes on to see the newest lines; whoever looks further up is left there. */
function stayAtEnd(): void {
  const log = document.querySelector('.log');
  if (log === null || log.scrollHeight - log.scrollTop - log.clientHeight < 40) {
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const drawn = document.querySelector('.log');
      drawn?.scrollTo({ top: drawn.scrollHeight });
    }));
  }
}
