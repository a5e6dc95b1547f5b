import type { Job, Jobs, Plan, ReaderState, Reading, Receipt, Said } from '../api';
import { Trouble } from '../desk/desk';
import { type CardDocument, edited } from '../card/document';
import type { CardView } from '../card/cardView';
import type { Image } from '../engine/card';
import type { Context } from '../shell/view';

const UNKNOWN = '??'.repeat(16);

/** What the person sees of the card on the reader beside its blocks. */
export interface DeskState {
  readonly keys: string;
  readonly trailers: 'whole' | 'without-keys' | 'none';
  readonly working: boolean;
  readonly trouble: Said | undefined;
  readonly reading: Reading | undefined;
  readonly plan: Plan | undefined;
  /** What was asked when the plan was refused, to ask it again with more allowed. */
  readonly asked: Image | undefined;
  readonly allowed: readonly string[];
  readonly receipt: Receipt | undefined;
  readonly jobs: readonly Job[] | undefined;
}

/** Reads, plans, writes, resumes and undoes, one after the other, and keeps what came of it. Keys stay in memory only. */
export class CardDesk {
  state: DeskState = {
    keys: '', trailers: 'whole', working: false, trouble: undefined, reading: undefined, plan: undefined, asked: undefined,
    allowed: [], receipt: undefined, jobs: undefined,
  };

  constructor(private readonly context: Context) {}

  change(part: Partial<DeskState>): void {
    this.state = { ...this.state, ...part };
    this.context.invalidate();
  }

  private get keys(): string | null {
    return this.state.keys.trim() === '' ? null : this.state.keys;
  }

  /** Does something with the desk; what goes wrong is shown. */
  private async work(what: () => Promise<Partial<DeskState>>): Promise<void> {
    this.change({ working: true, trouble: undefined });
    try {
      this.change({ ...(await what()), working: false });
    } catch (error) {
      if (!(error instanceof Trouble)) {
        this.change({ working: false });
        throw error;
      }
      this.change({ working: false, trouble: error.text });
    }
  }

  read(reader: ReaderState, view: CardView): Promise<void> {
    return this.work(async () => {
      const reading = await this.context.desk.send<Reading>('read', { reader: reader.id, keys: this.keys, type: null, trailerOf: null });
      const { image } = reading;
      view.show({ source: { kind: 'reader', name: reader.name }, base: image, image, atqa: null, sak: null });
      return { reading, plan: undefined, receipt: undefined };
    });
  }

  /** Plans what was edited, or all that is known of the card that is open. */
  plan(reader: ReaderState, document: CardDocument, onlyEdits: boolean): Promise<void> {
    const changed = new Set(edited(document));
    const blocks = document.image.blocks.map((bytes, block) => (onlyEdits && !changed.has(block) ? UNKNOWN : bytes));
    return this.planImage(reader, { ...document.image, blocks }, []);
  }

  /** Plans again what was refused, with this allowed. */
  planAllowing(reader: ReaderState, allowed: readonly string[]): Promise<void> {
    return this.state.asked === undefined ? Promise.resolve() : this.planImage(reader, this.state.asked, allowed);
  }

  private planImage(reader: ReaderState, target: Image, allowed: readonly string[]): Promise<void> {
    const { trailers } = this.state;
    return this.work(async () => ({
      plan: await this.context.desk.send<Plan>('plan', { reader: reader.id, keys: this.keys, target, trailers, allow: allowed }),
      asked: target,
      allowed,
      receipt: undefined,
    }));
  }

  planUndo(reader: ReaderState, job: string): Promise<void> {
    return this.work(async () => ({
      plan: await this.context.desk.send<Plan>('undo', { reader: reader.id, job }),
      asked: undefined,
      receipt: undefined,
      ...(await this.listed()),
    }));
  }

  /** Carries the plan out. What stands on the card then is no edit any more. */
  write(reader: ReaderState, plan: Plan, view: CardView): Promise<void> {
    return this.work(async () => {
      this.change({ plan: undefined });
      const receipt = await this.context.desk.send<Receipt>('write', { reader: reader.id, plan: plan.id });
      if (receipt.end === 'done' && plan.undoes === null) {
        settle(view);
      }
      return { receipt, ...(await this.listed()) };
    });
  }

  resume(reader: ReaderState, job: string, view: CardView): Promise<void> {
    return this.work(async () => {
      const receipt = await this.context.desk.send<Receipt>('resume', { reader: reader.id, job });
      if (receipt.end === 'done' && receipt.undoes === null) {
        settle(view);
      }
      return { receipt, plan: undefined, ...(await this.listed()) };
    });
  }

  /** Asks which jobs there are. */
  list(): Promise<void> {
    return this.work(() => this.listed());
  }

  private async listed(): Promise<Partial<DeskState>> {
    return { jobs: (await this.context.desk.send<Jobs>('jobs')).jobs };
  }

  /** A hand at a virtual reader. */
  virtual(reader: ReaderState, action: 'remove' | 'place' | 'tear', write: number): Promise<void> {
    return this.work(async () => {
      await this.context.desk.send('virtual', { reader: reader.id, action, write });
      return {};
    });
  }
}

function settle(view: CardView): void {
  const { document } = view;
  if (document !== undefined && document.source.kind === 'reader') {
    view.show({ ...document, base: document.image });
  }
}
