import { html, type TemplateResult } from 'lit-html';
import { isRefusal } from '../engine/answer';
import type { CardView } from '../card/cardView';
import { findingList } from '../parts/findings';
import type { Context, View } from '../shell/view';
import { bitPicture } from './bitPicture';
import { bytesPanel } from './bytesPanel';
import { comparePanel } from './comparePanel';
import { FromReader } from './fromReader';
import { AccessModel, type AccessState, digits, spaced } from './model';
import { rightsPanel } from './rightsPanel';
import { trailerPanel } from './trailerPanel';
import { wishesPanel } from './wishesPanel';

/** What the parts of the calculator are given: what is, and the ways to change it. */
export interface AccessParts {
  readonly context: Context;
  readonly model: AccessModel;
  readonly state: AccessState;
  readonly card: CardView;
  readonly reader: FromReader;
  change(part: Partial<AccessState>): void;
  /** Takes access bytes, with or without the general purpose byte; of a whole trailer the keys too. */
  take(bytes: string): void;
}

const DELIVERED = 'FF 07 80 69';
const LARGE = '/16';

/** The access calculator: bytes, rights, wishes, and how they hang together. */
export class AccessView implements View {
  readonly name = 'access';
  private readonly model: AccessModel;
  private readonly reader: FromReader;
  private state: AccessState;

  constructor(
    private readonly context: Context,
    private readonly card: CardView,
  ) {
    this.model = new AccessModel(context);
    this.reader = new FromReader(context, card.model);
    this.state = {
      bytes: DELIVERED,
      large: false,
      keyA: '',
      keyB: '',
      showKeys: false,
      choosing: undefined,
      wishes: undefined,
      together: true,
      before: '',
      sector: undefined,
    };
  }

  enter(place: string): void {
    if (place !== '') {
      const large = place.endsWith(LARGE);
      const bytes = digits(large ? place.slice(0, -LARGE.length) : place);
      // An address can hold anything, but is to hold no key: what is longer than four bytes is not taken.
      this.state = { ...this.state, large, bytes: bytes.length <= 8 ? spaced(bytes) : this.state.bytes };
    }
    this.remember();
  }

  private change(part: Partial<AccessState>): void {
    this.state = { ...this.state, ...part };
    this.remember();
    this.context.changed();
  }

  private take(text: string): void {
    const bytes = digits(text);
    if (bytes.length === 32) {
      const key = (from: number) => (/^[0-9A-F]{12}$/.test(bytes.slice(from, from + 12)) ? bytes.slice(from, from + 12) : '');
      this.change({ bytes: spaced(bytes.slice(12, 20)), keyA: key(0), keyB: key(20) });
      return;
    }
    const gpb = digits(this.state.bytes).slice(6, 8);
    this.change({ bytes: spaced(bytes.length === 6 ? bytes + gpb : bytes) });
  }

  /** The address shows the bytes, never keys. */
  private remember(): void {
    const bytes = digits(this.state.bytes);
    if (/^([0-9A-F]{6}|[0-9A-F]{8})$/.test(bytes)) {
      this.context.setPlace('access', bytes + (this.state.large ? LARGE : ''));
    }
  }

  template(): TemplateResult {
    const words = this.context.words.access;
    const facts = this.model.facts(this.state);
    const parts: AccessParts = {
      context: this.context,
      model: this.model,
      state: this.state,
      card: this.card,
      reader: this.reader,
      change: (part) => this.change(part),
      take: (bytes) => this.take(bytes),
    };
    return html`
      <div class="view-head">
        <h1>${words.title}</h1>
        <p class="muted">${words.lede}</p>
      </div>
      <div class="access">
        <div class="access-main">
          ${bytesPanel(parts, facts)} ${rightsPanel(parts, facts)}
          <section class="panel" aria-labelledby="findings-title">
            <h2 id="findings-title">${words.findings}</h2>
            <div aria-live="polite">
              ${facts.findings.length === 0 && !isRefusal(facts.described)
                ? html`<p class="muted">${words.noFindings}</p>`
                : findingList(facts.findings, this.context.words)}
            </div>
          </section>
          ${bitPicture(parts, facts)}
        </div>
        <div class="access-side">
          ${wishesPanel(parts, facts)} ${trailerPanel(parts, facts)} ${comparePanel(parts, facts)}
        </div>
      </div>`;
  }
}
