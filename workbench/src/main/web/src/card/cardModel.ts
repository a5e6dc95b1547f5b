import { answer, expected, isRefusal } from '../engine/answer';
import type { FileFormat, Image, ImageDifferences, ImageFacts, OpenedFile, PrintedFile } from '../engine/card';
import type { Context } from '../shell/view';
import { type CardDocument, imageText } from './document';

/** Asks the engine about cards, and keeps the last answers. */
export class CardModel {
  private described = new WeakMap<Image, ImageFacts>();
  private language: string | undefined;
  private compared: { readonly before: Image; readonly after: Image; readonly told: ImageDifferences } | undefined;
  private known: readonly FileFormat[] | undefined;

  constructor(private readonly context: Context) {}

  /** What was said in another language is forgotten. */
  private forget(): void {
    if (this.language !== this.context.language) {
      this.language = this.context.language;
      this.described = new WeakMap();
      this.compared = undefined;
    }
  }

  /** What an image is, in the person's language. */
  facts(image: Image): ImageFacts {
    this.forget();
    let facts = this.described.get(image);
    if (facts === undefined) {
      facts = expected<ImageFacts>(this.context.engine.describeImage(imageText(image), this.context.language));
      this.described.set(image, facts);
    }
    return facts;
  }

  /** What differs between two images, in the person's language. */
  differences(before: Image, after: Image): ImageDifferences {
    this.forget();
    if (this.compared?.before !== before || this.compared.after !== after) {
      const json = this.context.engine.diffImages(imageText(before), imageText(after), this.context.language);
      this.compared = { before, after, told: expected<ImageDifferences>(json) };
    }
    return this.compared.told;
  }

  formats(): readonly FileFormat[] {
    this.known ??= (JSON.parse(this.context.engine.fileFormats()) as { formats: readonly FileFormat[] }).formats;
    return this.known;
  }

  /** A card as delivered. */
  delivered(type: string): CardDocument {
    const told = expected<{ blocks: readonly string[] }>(this.context.engine.deliveredBlocks(type, this.context.language));
    const image: Image = { type, uid: null, blocks: told.blocks };
    return { source: { kind: 'new' }, base: image, image, atqa: null, sak: null };
  }

  /** The card in a file, or why there is none. */
  open(hex: string, name: string): CardDocument | string {
    const told = answer<OpenedFile>(this.context.engine.openFile(hex, name, this.context.language));
    if (isRefusal(told)) {
      return told.error;
    }
    const image: Image = { type: told.type, uid: told.uid, blocks: told.blocks };
    const source = { kind: 'file' as const, name, format: told.format, original: hex, notes: told.notes };
    return { source, base: image, image, atqa: told.atqa, sak: told.sak };
  }

  /** The card as a file, or why it can't be one. */
  print(document: CardDocument, format: string, fill: string): PrintedFile | string {
    const original = document.source.kind === 'file' ? document.source.original : '';
    const into = fill === '' ? format : `${format} ${fill}`;
    const told = answer<PrintedFile>(this.context.engine.printFile(imageText(document.image), into, original, this.context.language));
    return isRefusal(told) ? told.error : told;
  }

  /** The bytes of a value block, or why there are none. */
  value(value: string, address: number): { readonly bytes: string } | string {
    const told = answer<{ bytes: string }>(this.context.engine.valueBlock(value, address, this.context.language));
    return isRefusal(told) ? told.error : told;
  }
}
