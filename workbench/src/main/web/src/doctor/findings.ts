import { html, nothing, type TemplateResult } from 'lit-html';
import type { DoctorLatency, DoctorOddity, DoctorPage } from '../api';
import { milliseconds } from '../console/log';
import { copyButton } from '../parts/copyButton';
import type { Context } from '../shell/view';

/** What the doctor found, on one page. */
export function findings(context: Context, page: DoctorPage, saved: boolean, save: () => void): TemplateResult {
  const { language } = context;
  const words = context.words.doctor;
  return html`
    <section class="panel verdict ${page.good ? 'good' : 'bad'}" role="status" data-verdict=${page.verdict}>
      <p class="mark">${page.good ? words.good : words.bad}</p>
      <div><h2>${page.message[language]}</h2>
        <p class="muted">${page.readerName} · ${page.card === null ? nothing : `MIFARE Classic ${page.card} · `}${words.commands(page.commands)}
          ${page.rounds === 0 ? nothing : words.stability(page.roundsOk, page.rounds)}</p></div>
    </section>
    ${page.needs.length === 0 ? nothing : html`<section class="panel"><h2>${words.needs}</h2>
      <ul class="plain-list">${page.needs.map((need) => html`<li>${need[language]}</li>`)}</ul>
      ${page.dialect === null ? nothing : html`<h3>${words.dialect}</h3>
        <div class="row"><code class="dialect">${page.dialect}</code>${copyButton(page.dialect, context.words)}
          ${page.savable && !saved ? html`<button type="button" data-save @click=${save}>${words.save}</button>` : nothing}
          ${saved ? html`<span role="status">${words.saved}</span>` : nothing}</div>`}
    </section>`}
    <section class="panel"><h2>${words.oddities}</h2>
      ${page.oddities.length === 0 ? html`<p class="muted">${words.noOddities}</p>` : page.oddities.map((oddity) => odd(context, oddity))}
      ${page.remarks.map((remark) => html`<p class="hint">${remark[language]}</p>`)}
    </section>
    ${page.latencies.length === 0 ? nothing : html`<section class="panel"><h2>${words.latencies}</h2>${latencies(context, page.latencies)}</section>`}
    ${page.experiments.length === 0 ? nothing : html`<details class="panel experiments"><summary>${words.experiments} (${page.experiments.length})</summary>
      <dl>${page.experiments.map((one) => html`<dt>${one.question[language]}</dt><dd>${one.answer[language]}</dd>`)}</dl></details>`}`;
}

function odd(context: Context, oddity: DoctorOddity): TemplateResult {
  const { language, words } = context;
  const severity = oddity.severity as 'error' | 'warning' | 'note';
  return html`<div class="notice ${severity} oddity">
    <p class="finding-head"><strong>${words.severity[severity]}</strong> · ${oddity.confidence[language]}</p>
    <p>${oddity.what[language]}</p><p class="muted">${oddity.evidence[language]}</p><p>${oddity.advice[language]}</p>
  </div>`;
}

function latencies(context: Context, all: readonly DoctorLatency[]): TemplateResult {
  const { columns } = context.words.doctor;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${context.words.doctor.latencies}><table class="steps">
    <thead><tr><th scope="col">${columns.kind}</th><th scope="col">${columns.count}</th><th scope="col">${columns.min}</th>
      <th scope="col">${columns.median}</th><th scope="col">${columns.p95}</th><th scope="col">${columns.max}</th></tr></thead>
    <tbody>${all.map((one) => html`<tr><th scope="row">${one.kind[context.language]}</th><td>${one.count}</td><td>${milliseconds(one.min)}</td>
      <td>${milliseconds(one.median)}</td><td>${milliseconds(one.p95)}</td><td>${milliseconds(one.max)}</td></tr>`)}</tbody>
  </table></div>`;
}
