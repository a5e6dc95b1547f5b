import { html, type TemplateResult } from 'lit-html';
import type { Context, View } from '../shell/view';

/** The tab "Card". */
export class CardView implements View {
  readonly name = 'card';

  constructor(private readonly context: Context) {}

  template(): TemplateResult {
    return html`<h1>${this.context.words.tabs.card}</h1>`;
  }
}
