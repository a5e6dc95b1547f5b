import type { Progress, ReaderState, Readers, Said } from '../api';
import type { Desk } from './desk';

/** The readers as they are now, which of them the person works with, and how far its task is. */
export class Live {
  private all: Readers = { readers: [], trouble: null };
  private wanted = '';
  private readonly progresses = new Map<string, Progress>();
  private reached = true;
  private readonly others = new Set<(event: string, data: unknown) => void>();

  constructor(
    private readonly desk: Desk,
    private readonly changed: () => void,
  ) {}

  /** Begins to listen. */
  start(): void {
    this.desk.listen((event, data) => this.told(event, data));
  }

  private told(event: string, data: unknown): void {
    switch (event) {
      case 'readers':
        this.all = data as Readers;
        for (const reader of this.all.readers) {
          if (reader.busy === null) {
            this.progresses.delete(reader.id);
          }
        }
        break;
      case 'progress':
        this.progresses.set((data as Progress).reader, data as Progress);
        break;
      case 'connected':
        this.reached = data as boolean;
        break;
      default:
    }
    this.others.forEach((other) => other(event, data));
    this.changed();
  }

  /** Tells other events too, to whom they concern. */
  also(told: (event: string, data: unknown) => void): void {
    this.others.add(told);
  }

  /** Where the cards are: behind the server, or in the page itself. */
  get place(): 'server' | 'page' {
    return this.desk.place;
  }

  get readers(): readonly ReaderState[] {
    return this.all.readers;
  }

  /** Why there are no real readers, if there should be. */
  get trouble(): Said | null {
    return this.all.trouble;
  }

  /** Whether the server still answers. */
  get connected(): boolean {
    return this.reached;
  }

  /** The reader the person chose; else the first with a card, else the first. */
  get reader(): ReaderState | undefined {
    const { readers } = this.all;
    return readers.find((reader) => reader.id === this.wanted)
      ?? readers.find((reader) => reader.card === 'present')
      ?? readers[0];
  }

  choose(id: string): void {
    this.wanted = id;
    this.changed();
  }

  /** How far what is being done with a reader is. */
  progress(id: string): Progress | undefined {
    return this.progresses.get(id);
  }
}
