import { html, type TemplateResult } from 'lit-html';
import type { Context, View } from '../shell/view';

/** The tab "Doctor". */
export class DoctorView implements View {
  readonly name = 'doctor';

  constructor(private readonly context: Context) {}

  template(): TemplateResult {
    return html`<h1>${this.context.words.tabs.doctor}</h1>`;
  }
}
