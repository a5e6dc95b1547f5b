import type { Readers } from '../api';
import { type Desk, Trouble } from './desk';
import { PageDesk } from './pageDesk';
import { ServerDesk } from './serverDesk';

/** The server this page came from, which says so in the page; where there is none, the virtual card in the page. */
export async function findDesk(): Promise<Desk> {
  if (document.querySelector<HTMLMetaElement>('meta[name="desk"]')?.content !== 'server') {
    return new PageDesk();
  }
  try {
    return await ServerDesk.open();
  } catch (trouble) {
    if (trouble instanceof Trouble) {
      return new ClosedDesk(trouble);
    }
    throw trouble;
  }
}

/** A server that does not let us in: it says why to whatever is asked. */
class ClosedDesk implements Desk {
  readonly place = 'server';

  constructor(private readonly trouble: Trouble) {}

  send<T>(): Promise<T> {
    return Promise.reject(this.trouble);
  }

  listen(told: (event: string, data: unknown) => void): () => void {
    const none: Readers = { readers: [], trouble: this.trouble.text };
    queueMicrotask(() => told('readers', none));
    return () => {};
  }
}
