import type { Image, Note } from '../engine/card';

/** Where an image came from. */
export type Source =
  | { readonly kind: 'file'; readonly name: string; readonly format: string; readonly original: string; readonly notes: readonly Note[] }
  | { readonly kind: 'new' }
  | { readonly kind: 'reader'; readonly name: string };

/** An opened card: as it was, and as it has been edited. Immutable. */
export interface CardDocument {
  readonly source: Source;
  readonly base: Image;
  readonly image: Image;
  readonly atqa: string | null;
  readonly sak: string | null;
}

/** The image as the engine takes it: type, UID, then a line for each block. */
export function imageText(image: Image): string {
  return [image.type, image.uid ?? '', ...image.blocks].join('\n');
}

/** The document with other bytes in a block. */
export function withBlock(document: CardDocument, block: number, bytes: string): CardDocument {
  const blocks = document.image.blocks.with(block, bytes);
  return { ...document, image: { ...document.image, blocks } };
}

/** The blocks that have been edited. */
export function edited(document: CardDocument): readonly number[] {
  return document.image.blocks.flatMap((bytes, block) => (bytes === document.base.blocks[block] ? [] : [block]));
}

/** The pairs of digits of a block. */
export function pairs(bytes: string): readonly string[] {
  return bytes.match(/../g) ?? [];
}

/** The printable characters of a block; a dot for each other byte. */
export function asText(bytes: string): string {
  return pairs(bytes).map((pair) => {
    const code = parseInt(pair, 16);
    return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '.';
  }).join('');
}
