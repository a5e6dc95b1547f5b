import type { Problem, Session } from '../api';
import { type Desk, Trouble } from './desk';

/** What is asked without changing anything. */
const ASKED = new Set(['session', 'readers', 'jobs']);
const EVENTS = ['readers', 'progress', 'console'];

/** The local server: requests by fetch, events by its event stream. */
export class ServerDesk implements Desk {
  readonly place = 'server';

  private constructor(private readonly csrf: string) {}

  /**
   * The desk of the server that this page came from.
   *
   * @throws Trouble if it does not let us in
   */
  static async open(): Promise<ServerDesk> {
    let response: Response;
    try {
      response = await fetch('api/session', { headers: { Accept: 'application/json' } });
    } catch {
      throw gone();
    }
    return new ServerDesk((await answer<Session>(response)).csrf);
  }

  async send<T>(path: string, request?: object): Promise<T> {
    const headers = { 'Accept': 'application/json', 'X-Cardwright': this.csrf };
    let response: Response;
    try {
      response = ASKED.has(path)
        ? await fetch(`api/${path}`, { headers })
        : await fetch(`api/${path}`, {
            method: 'POST',
            headers: { ...headers, 'Content-Type': 'application/json' },
            body: JSON.stringify(request ?? {}),
          });
    } catch {
      throw gone();
    }
    return answer<T>(response);
  }

  listen(told: (event: string, data: unknown) => void): () => void {
    const source = new EventSource('api/events');
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => told(name, JSON.parse((event as MessageEvent<string>).data)));
    }
    source.onopen = () => told('connected', true);
    source.onerror = () => told('connected', false); // The browser tries again by itself.
    return () => source.close();
  }
}

function isJson(response: Response): boolean {
  return (response.headers.get('Content-Type') ?? '').startsWith('application/json');
}

async function answer<T>(response: Response): Promise<T> {
  if (!isJson(response)) {
    throw gone();
  }
  const body: unknown = await response.json();
  if (!response.ok) {
    const problem = body as Problem;
    throw new Trouble(problem.id, problem.text);
  }
  return body as T;
}

function gone(): Trouble {
  return new Trouble('gone', {
    en: 'The server does not answer. It may have been ended: start it again with "cardwright serve" and open the link it prints.',
    zh: '服务器没有应答，可能已经结束：请用“cardwright serve”重新启动，并打开它打印的链接。',
  });
}
