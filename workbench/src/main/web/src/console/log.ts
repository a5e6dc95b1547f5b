import type { ConsoleLine, ConsoleNews, ConsoleTally } from '../api';

/** A line and its number, by which it is found again when the page is drawn anew. */
export interface Numbered {
  readonly number: number;
  readonly line: ConsoleLine;
}

/** An answer's time in the plot. */
export interface Point {
  readonly micros: number;
  readonly good: boolean;
}

const MOST_LINES = 400;
const MOST_POINTS = 300;

/** What a run said so far: the newest lines, the newest times, and what it came to. */
export class Log {
  lines: readonly Numbered[] = [];
  points: readonly Point[] = [];
  leftOut = 0;
  tally: ConsoleTally | undefined;
  private count = 0;

  /** Forgets the last run. */
  clear(): void {
    this.lines = [];
    this.points = [];
    this.leftOut = 0;
    this.tally = undefined;
  }

  add(news: ConsoleNews): void {
    const added = news.lines.map((line) => ({ number: this.count++, line }));
    this.lines = [...this.lines, ...added].slice(-MOST_LINES);
    const times = news.lines.filter((line) => line.kind === 'exchange').map(({ micros, good }) => ({ micros, good }));
    this.points = [...this.points, ...times].slice(-MOST_POINTS);
    this.leftOut += news.leftOut;
    this.tally = news.tally;
  }
}

/** Microseconds as milliseconds, for people. */
export function milliseconds(micros: number): string {
  const value = micros / 1000;
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}
