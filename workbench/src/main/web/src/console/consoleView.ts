import { html, type TemplateResult } from 'lit-html';
import type { Context, View } from '../shell/view';

/** The tab "Console". */
export class ConsoleView implements View {
  readonly name = 'console';

  constructor(private readonly context: Context) {}

  template(): TemplateResult {
    return html`<h1>${this.context.words.tabs.console}</h1>`;
  }
}
