/** The engine: Cardwright's own classes, compiled to JavaScript. It is fetched after the page stands. */
export type Engine = typeof import('#engine');

export function loadEngine(): Promise<Engine> {
  return import('#engine');
}
