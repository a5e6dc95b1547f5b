import type { Desk } from './desk';

/** No readers and no cards: what there is before the page knows where it runs. */
export const noDesk: Desk = {
  place: 'page',
  send: (path) => Promise.reject(new Error(`nothing answers ${path}`)),
  listen: () => () => {},
};
