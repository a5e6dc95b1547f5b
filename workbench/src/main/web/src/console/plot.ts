import { html, svg, type TemplateResult } from 'lit-html';
import type { Words } from '../words';
import { type Log, milliseconds } from './log';

const WIDTH = 300;
const HEIGHT = 80;
const LEFT = 34;

/** How long the newest answers took, one point each; those that were refused in red. The scale is logarithmic. */
export function plot(log: Log, words: Words): TemplateResult {
  const text = words.console;
  const { points, tally } = log;
  if (tally === undefined || points.length === 0) {
    return html`<p class="muted">${text.latencyNone}</p>`;
  }
  const said = text.latencyText(milliseconds(tally.medianMicros), milliseconds(tally.slowMicros), milliseconds(tally.maxMicros));
  const times = points.map((point) => Math.max(1, point.micros));
  const low = Math.floor(Math.log10(Math.min(...times)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...times))));
  const y = (micros: number) => HEIGHT - 8 - ((Math.log10(Math.max(1, micros)) - low) / (high - low)) * (HEIGHT - 16);
  const x = (index: number) => LEFT + 4 + (index / Math.max(1, points.length - 1)) * (WIDTH - LEFT - 8);
  const marks = Array.from({ length: high - low + 1 }, (_, step) => low + step);
  const path = (good: boolean) => points.map((point, index) =>
    (point.good === good ? `M${x(index).toFixed(1)} ${y(point.micros).toFixed(1)}h0` : '')).join('');
  return html`<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${`${text.latency}: ${said}`}>
      ${marks.map((mark) => svg`<line x1=${LEFT} x2=${WIDTH} y1=${y(10 ** mark)} y2=${y(10 ** mark)} class="rule"></line>
        <text x=${LEFT - 4} y=${y(10 ** mark) + 3} text-anchor="end">${scale(mark)}</text>`)}
      ${svg`<path class="point" d=${path(true)}></path><path class="point bad" d=${path(false)}></path>`}
    </svg><p class="hint">${said}</p>`;
}

function scale(exponent: number): string {
  return exponent < 3 ? `${10 ** exponent} µs` : exponent < 6 ? `${10 ** (exponent - 3)} ms` : `${10 ** (exponent - 6)} s`;
}
