import { html, nothing, type TemplateResult } from 'lit-html';
import type { Said } from '../api';
import type { Context } from '../shell/view';
import { Trouble } from './desk';

/** What a view asks of the desk: whether it still waits for the answer, and why it got none. */
export class Asking {
  /** Whether something is under way. */
  working = false;
  private trouble: Said | undefined;

  constructor(private readonly context: Context) {}

  /** Asks; the view is drawn before and after. What is not the desk's refusal is thrown on. */
  async ask(what: () => Promise<void>): Promise<void> {
    this.working = true;
    this.trouble = undefined;
    this.context.invalidate();
    try {
      await what();
    } catch (error) {
      if (!(error instanceof Trouble)) {
        throw error;
      }
      this.trouble = error.text;
    } finally {
      this.working = false;
      this.context.invalidate();
    }
  }

  /** Why there was no answer, read aloud when it comes. */
  notice(): TemplateResult {
    return html`<div aria-live="assertive">${this.trouble === undefined ? nothing
      : html`<p class="notice error" data-trouble>${this.trouble[this.context.language]}</p>`}</div>`;
  }
}
