import type { TemplateResult } from 'lit-html';
import type { Desk } from '../desk/desk';
import type { Live } from '../desk/live';
import type { Engine } from '../engine/engine';
import type { Language, Words } from '../words';

export type ViewName = 'access' | 'card' | 'console' | 'doctor';

/** What a view is given to work with. */
export interface Context {
  readonly language: Language;
  readonly words: Words;
  readonly engine: Engine;
  readonly desk: Desk;
  readonly live: Live;
  /** Something happened outside: the page is drawn again, with the next frame and once. */
  invalidate(): void;
  /** The person changed something: the page is drawn again before the next key or click is looked at. */
  changed(): void;
  /** Replaces what stands in the address behind the view's name. Never a key. */
  setPlace(view: ViewName, place: string): void;
}

/** One of the page's tabs. It keeps its own state; drawing changes none. */
export interface View {
  readonly name: ViewName;
  template(): TemplateResult;
  /** Called when the address names this view: with what stands behind its name, maybe nothing. */
  enter?(place: string): void;
}
