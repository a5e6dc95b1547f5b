/** The engine refused the input: why, in the person's language. */
export interface Refusal {
  readonly error: string;
}

/** What the engine answered: the object asked for, or why there is none. */
export function answer<T extends object>(json: string): T | Refusal {
  return JSON.parse(json) as T | Refusal;
}

export function isRefusal(given: object): given is Refusal {
  return 'error' in given;
}
