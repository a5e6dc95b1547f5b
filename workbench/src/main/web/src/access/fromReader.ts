import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Reading, ReaderState } from '../api';
import type { CardModel } from '../card/cardModel';
import { Asking } from '../desk/asking';
import type { Context } from '../shell/view';

/** What was read: the four bytes of a trailer that are no key, and whether its sector has 16 blocks. */
export interface ReadTrailer {
  readonly access: string;
  readonly large: boolean;
}

/** Reads one trailer of the card on the reader, to compare with. The key stays in memory, and goes to the desk only. */
export class FromReader {
  private sector = '1';
  private key = '';
  /** Why the bytes are not known although the card was read. */
  private unread: string | undefined;
  private readonly asking: Asking;

  constructor(
    private readonly context: Context,
    private readonly model: CardModel,
  ) {
    this.asking = new Asking(context);
  }

  /** @param took is given what was read */
  template(took: (trailer: ReadTrailer) => void): TemplateResult | typeof nothing {
    const { live: readers, desk } = this.context;
    const words = this.context.words.access;
    const { reader } = readers;
    if (reader === undefined && desk.place === 'server') {
      return nothing;
    }
    const may = !this.asking.working && (reader === undefined || (reader.busy === null && reader.card === 'present'));
    return html`<fieldset class="plain from-reader">
      <legend>${words.fromReader}</legend>
      <div class="row">
        <label class="choice">${words.sectorOf}
          <input class="rounds" type="number" min="0" max="39" data-reader-sector .value=${live(this.sector)}
            @input=${(event: Event) => { this.sector = (event.target as HTMLInputElement).value; }}></label>
        <label class="choice grow">${words.keyOnCard}
          <input class="mono secret" data-reader-key autocomplete="off" spellcheck="false" size="14" maxlength="17" placeholder=${words.keyHint}
            aria-describedby="reader-key-hint" .value=${live(this.key)}
            @input=${(event: Event) => { this.key = (event.target as HTMLInputElement).value; }}></label>
        <button type="button" data-from-reader ?disabled=${!may} @click=${() => this.asking.ask(() => this.read(took))}>${words.readTrailer}</button>
      </div>
      <p class="hint" id="reader-key-hint">${words.keyOnCardHint}</p>
      <div aria-live="polite">${this.unread === undefined ? nothing : html`<p class="notice error" data-unread>${this.unread}</p>`}</div>
      ${this.asking.notice()}
    </fieldset>`;
  }

  private async read(took: (trailer: ReadTrailer) => void): Promise<void> {
    this.unread = undefined;
    const reader = await this.reader();
    const number = Number(this.sector);
    const key = this.key.replace(/[\s:]/g, '');
    const { image, unread } = await this.context.desk.send<Reading>('read', {
      reader: reader.id, keys: key === '' ? null : key, type: null, trailerOf: this.sector.trim() === '' ? -1 : number,
    });
    const sector = this.model.facts(image).sectors[number];
    const access = sector === undefined ? '' : (image.blocks[sector.trailer] ?? '').slice(12, 20);
    if (sector === undefined || access === '' || access.includes('?')) {
      this.unread = unread[0]?.text[this.context.language] ?? this.context.words.access.notRead;
      return;
    }
    took({ access, large: sector.trailer - sector.first > 3 });
  }

  /** The reader; a page without a server fetches its virtual one when somebody wants it. */
  private async reader(): Promise<ReaderState> {
    if (this.context.live.reader === undefined) {
      await this.context.desk.send('readers');
    }
    const { reader } = this.context.live;
    if (reader === undefined) {
      throw new Error('a page without a server has a virtual reader');
    }
    return reader;
  }
}
