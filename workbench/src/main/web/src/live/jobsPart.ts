import { html, nothing, type TemplateResult } from 'lit-html';
import type { Job } from '../api';
import type { LiveParts } from './livePart';

/** The jobs whose journals are there, asked for when somebody looks. */
export function jobsPart(parts: LiveParts, idle: boolean): TemplateResult {
  const words = parts.context.words.readers;
  const { jobs } = parts.desk.state;
  const opened = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open && jobs === undefined) {
      void parts.desk.list();
    }
  };
  return html`<details class="jobs" @toggle=${opened}><summary data-jobs>${words.jobs}</summary>
    ${jobs === undefined ? nothing : jobs.length === 0 ? html`<p class="muted">${words.noJobs}</p>` : html`
      <div class="scroll" role="region" tabindex="0" aria-label=${words.jobs}><table class="steps">
        <thead><tr><th scope="col">${words.jobColumns.job}</th><th scope="col">${words.jobColumns.time}</th>
          <th scope="col">${words.jobColumns.steps}</th><th scope="col">${words.jobColumns.state}</th><td></td></tr></thead>
        <tbody>${jobs.map((job) => row(parts, job, idle))}</tbody>
      </table></div>`}
  </details>`;
}

function row(parts: LiveParts, job: Job, idle: boolean): TemplateResult {
  const { language } = parts.context;
  const words = parts.context.words.readers;
  const may = idle && parts.reader.card === 'present';
  const state = words.states[job.state as keyof typeof words.states];
  const begun = job.time === 0 ? '' : new Date(job.time).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB');
  return html`<tr><th scope="row" class="mono">${job.id}</th><td>${begun}</td><td>${job.done} / ${job.planned}</td>
    <td>${state}${job.undoes === null ? nothing : html` <span class="muted">${words.undoes(job.undoes)}</span>`}</td>
    <td class="row">
      ${job.state === 'interrupted' && job.resumable ? html`<button type="button" ?disabled=${!may}
        @click=${() => parts.desk.resume(parts.reader, job.id, parts.view)}>${words.resume}</button>` : nothing}
      ${job.state === 'done' || job.state === 'interrupted' ? html`<button type="button" ?disabled=${!may}
        @click=${() => parts.desk.planUndo(parts.reader, job.id)}>${words.undo}</button>` : nothing}
    </td></tr>`;
}
