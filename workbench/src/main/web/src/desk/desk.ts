/**
 * The way to where the cards are: the local server, by fetch and event stream, or the virtual card in the page, by the
 * engine. Paths, requests and answers are the same for both: those of `/api/`, with the types of `api.ts`.
 */
export interface Desk {
  /** Where the cards are. */
  readonly place: 'server' | 'page';

  /**
   * Sends a request, such as `read` with a `ReadRequest`, and gives the answer.
   *
   * @throws Trouble if it was not fulfilled
   */
  send<T>(path: string, request?: object): Promise<T>;

  /** Tells what happens, as the event stream does: `readers`, `progress` and so on. Gives what ends the telling. */
  listen(told: (event: string, data: unknown) => void): () => void;
}

/** Why a request was not fulfilled: the server's `Problem`, in both languages. */
export class Trouble extends Error {
  constructor(
    readonly id: string,
    readonly text: { readonly en: string; readonly zh: string },
  ) {
    super(text.en);
  }
}
