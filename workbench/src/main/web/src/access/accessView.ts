import { html, type TemplateResult } from 'lit-html';
import type { Context, View } from '../shell/view';

/** The tab "Access". */
export class AccessView implements View {
  readonly name = 'access';

  constructor(private readonly context: Context) {}

  template(): TemplateResult {
    return html`<h1>${this.context.words.tabs.access}</h1>`;
  }
}
