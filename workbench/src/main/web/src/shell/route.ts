import type { ViewName } from './view';

/** Where the address points: `#access/FF078069` is the view `access` and the place `FF078069` in it. */
export interface Route {
  readonly view: ViewName;
  readonly place: string;
}

export const viewNames: readonly ViewName[] = ['access', 'card', 'console', 'doctor'];

export function parseRoute(fragment: string): Route {
  const text = fragment.replace(/^#/, '');
  const slash = text.indexOf('/');
  const name = slash < 0 ? text : text.slice(0, slash);
  const view = viewNames.find((known) => known === name) ?? 'access';
  return { view, place: slash < 0 ? '' : safeDecode(text.slice(slash + 1)) };
}

export function printRoute(route: Route): string {
  return '#' + route.view + (route.place === '' ? '' : '/' + encodeURI(route.place));
}

function safeDecode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text; // A lone percent sign is no escape; then it stands for itself.
  }
}
