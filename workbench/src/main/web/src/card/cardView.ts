import { html, nothing, type TemplateResult } from 'lit-html';
import { findingList } from '../parts/findings';
import type { Context, View } from '../shell/view';
import { CardModel } from './cardModel';
import { details } from './details';
import { differencesPanel } from './differencesPanel';
import { type CardDocument, withBlock } from './document';
import { hexOf, MOST_BYTES } from './files';
import { grid } from './grid';
import { head } from './head';
import { toolbar } from './toolbar';

/** What the person sees and has chosen; the document and what it is compared with hold keys. */
export interface CardState {
  readonly document: CardDocument | undefined;
  readonly other: CardDocument | undefined;
  readonly block: number;
  /** The block under the mouse, shown in place of the chosen one. */
  readonly hovered: number | undefined;
  readonly showKeys: boolean;
  readonly onlyDifferences: boolean;
  readonly problem: string | undefined;
  readonly dropping: boolean;
}

/** What the parts of the view are given. */
export interface CardParts {
  readonly context: Context;
  readonly model: CardModel;
  readonly state: CardState;
  change(part: Partial<CardState>): void;
  openFiles(files: readonly File[], asOther: boolean): Promise<void>;
}

/** A card from a file or a reader: its blocks, what they are, who may do what, what differs from another. */
export class CardView implements View {
  readonly name = 'card';
  readonly model: CardModel;
  private state: CardState = {
    document: undefined, other: undefined, block: 0, hovered: undefined, showKeys: false, onlyDifferences: false,
    problem: undefined, dropping: false,
  };

  /** @param live the part above the card that speaks with readers, if there are any */
  constructor(
    private readonly context: Context,
    private readonly live: (view: CardView) => TemplateResult | typeof nothing = () => nothing,
  ) {
    this.model = new CardModel(context);
  }

  /** The card that is open, as edited. */
  get document(): CardDocument | undefined {
    return this.state.document;
  }

  /** The sectors of the card that is open, with what of their trailers is no key: eight digits, as far as they are known. */
  openSectors(): readonly { readonly number: number; readonly access: string }[] {
    const { document } = this.state;
    if (document === undefined) {
      return [];
    }
    return this.model.facts(document.image).sectors.flatMap((sector, number) => {
      const access = (document.image.blocks[sector.trailer] ?? '').slice(12, 20);
      return access.includes('?') ? [] : [{ number, access }];
    });
  }

  /** Puts access bytes, and keys where they are given, into a sector's trailer: an edit, nothing more. */
  putTrailer(sector: number, keyA: string, access: string, keyB: string): void {
    const { document } = this.state;
    const at = document === undefined ? undefined : this.model.facts(document.image).sectors[sector]?.trailer;
    const old = at === undefined ? undefined : document?.image.blocks[at];
    if (document === undefined || at === undefined || old === undefined) {
      return;
    }
    const bytes = (keyA === '' ? old.slice(0, 12) : keyA) + access + (keyB === '' ? old.slice(20) : keyB);
    this.change({ document: withBlock(document, at, bytes), block: at, hovered: undefined, problem: undefined });
  }

  /** Shows another card. */
  show(document: CardDocument): void {
    this.change({ document, other: undefined, onlyDifferences: false, block: 0, hovered: undefined, problem: undefined });
  }

  private change(part: Partial<CardState>): void {
    this.state = { ...this.state, ...part };
    this.context.changed();
  }

  /** Opens the first file, or takes it to compare with; of two, the second is opened and compared with the first. */
  private async openFiles(files: readonly File[], asOther: boolean): Promise<void> {
    const [file, second] = files;
    if (file === undefined) {
      return;
    }
    if (second !== undefined) {
      await this.openFiles([second], false);
      await this.openFiles([file], true);
      return;
    }
    const opened = file.size > MOST_BYTES ? this.context.words.card.tooLarge(file.name) : this.model.open(await hexOf(file), file.name);
    if (typeof opened === 'string') {
      this.change({ problem: opened });
    } else if (asOther && this.state.document !== undefined) {
      this.change({ other: opened, problem: undefined });
    } else {
      this.show(opened);
    }
  }

  template(): TemplateResult {
    const words = this.context.words.card;
    const { document, dropping, problem } = this.state;
    const parts: CardParts = {
      context: this.context,
      model: this.model,
      state: this.state,
      change: (part) => this.change(part),
      openFiles: (files, asOther) => this.openFiles(files, asOther),
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      this.change({ dropping: false });
      void this.openFiles([...(event.dataTransfer?.files ?? [])], false);
    };
    return html`
      <div class="card-view ${dropping ? 'dropping' : ''}" @drop=${drop}
        @dragover=${(event: DragEvent) => { event.preventDefault(); if (!dropping) this.change({ dropping: true }); }}
        @dragleave=${(event: DragEvent) => { if (event.relatedTarget === null) this.change({ dropping: false }); }}>
        <div class="view-head"><h1>${words.title}</h1><p class="muted">${words.lede}</p></div>
        ${this.live(this)} ${toolbar(parts)}
        <div aria-live="assertive">${problem === undefined ? nothing : html`<p class="notice error" data-problem>${problem}</p>`}</div>
        ${document === undefined ? this.empty() : this.opened(parts, document)}
      </div>`;
  }

  private empty(): TemplateResult {
    const words = this.context.words.card;
    return html`<div class="panel empty"><p>${words.empty}</p><p class="muted">${words.emptyFormats}</p></div>`;
  }

  private opened(parts: CardParts, document: CardDocument): TemplateResult {
    const facts = this.model.facts(document.image);
    const words = this.context.words;
    return html`
      <div class="card-columns">
        <div class="card-main">
          ${head(parts, document, facts)} ${differencesPanel(parts, document)} ${grid(parts, document, facts)}
        </div>
        <aside class="card-side" aria-label=${words.card.details}>
          ${details(parts, document, facts)}
          <section class="panel" aria-labelledby="card-findings">
            <h2 id="card-findings">${words.access.findings}</h2>
            ${facts.findings.length === 0 ? html`<p class="muted">${words.access.noFindings}</p>` : findingList(facts.findings, words)}
          </section>
        </aside>
      </div>`;
  }
}
