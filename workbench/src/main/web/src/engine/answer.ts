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

/** What the engine answered to input that is not a person's but our own, so that it can't be wrong. */
export function expected<T extends object>(json: string): T {
  const told = answer<T>(json);
  if (isRefusal(told)) {
    throw new Error(told.error);
  }
  return told as T;
}
