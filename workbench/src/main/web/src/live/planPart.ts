import { html, nothing, type TemplateResult } from 'lit-html';
import type { Plan, PlanStep, Refusal } from '../api';
import type { Language, Words } from '../words';
import type { LiveParts } from './livePart';

/** What would be written, or why nothing can be; nothing happens before the person says yes. */
export function planPart(parts: LiveParts, idle: boolean): TemplateResult | typeof nothing {
  const { plan } = parts.desk.state;
  if (plan === undefined) {
    return nothing;
  }
  const { language } = parts.context;
  const words = parts.context.words.readers;
  const cancel = () => parts.desk.change({ plan: undefined });
  return html`<section class="plan" aria-labelledby="plan-head" data-plan>
    <h3 id="plan-head">${words.plan}</h3>
    ${plan.undoes === null ? nothing : html`<p>${words.planUndo(plan.undoes)}</p>`}
    ${refusals(parts, plan)}
    ${plan.steps.length > 0
      ? html`<p>${words.planHead(plan.steps.length, plan.unchanged)} <span class="muted">${words.seconds(plan.milliseconds)}</span></p>
          ${steps(plan.steps, parts.context.words)}`
      : plan.refusals.length === 0 ? html`<p role="status">${words.planEmpty}</p>` : nothing}
    ${plan.notes.map((note) => html`<p class="notice ${grave(note.kind) ? 'warning' : ''}">${note.text[language]}</p>`)}
    <div class="row">
      ${plan.id === null ? nothing : html`<button type="button" class="primary" data-write ?disabled=${!idle || parts.reader.card !== 'present'}
        @click=${() => parts.desk.write(parts.reader, plan, parts.view)}>${words.write}</button>`}
      <button type="button" @click=${cancel}>${plan.id === null ? parts.context.words.close : words.cancel}</button>
    </div>
  </section>`;
}

function grave(kind: string): boolean {
  return kind === 'irreversible' || kind === 'lock-out' || kind === 'zero-key' || kind === 'not-undoable';
}

function steps(all: readonly PlanStep[], words: Words): TemplateResult {
  const text = words.readers;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${text.jobColumns.steps}><table class="steps">
    <thead><tr><th scope="col">${text.columns.block}</th><th scope="col">${text.columns.what}</th><th scope="col">${text.columns.key}</th>
      <th scope="col">${text.columns.before}</th><th scope="col">${text.columns.after}</th></tr></thead>
    <tbody>${all.map((step) => html`<tr>
      <th scope="row">${step.block}</th>
      <td>${text.actions[step.action as keyof typeof text.actions]}${step.undoable ? nothing : html` <span class="wrong">${text.notUndoable}</span>`}</td>
      <td><span class="who ${step.key === 'A' ? 'a' : 'b'}">${step.key}</span></td>
      <td class="mono">${step.before === '' ? html`<span class="muted">${text.unknown}</span>` : bytes(step.before)}</td>
      <td class="mono after">${bytes(step.after)}</td></tr>`)}</tbody>
  </table></div>`;
}

function bytes(hex: string): string {
  return (hex.match(/.{1,8}/g) ?? []).join(' ');
}

function refusals(parts: LiveParts, plan: Plan): TemplateResult | typeof nothing {
  if (plan.refusals.length === 0) {
    return nothing;
  }
  const { language } = parts.context;
  const words = parts.context.words.readers;
  const ways = allowable(plan.refusals);
  return html`<div class="notice error" role="alert" data-refused>
    <p><strong>${plan.undoes === null ? words.refused : words.remains}</strong></p>
    <ul>${plan.refusals.map((refusal) => html`<li>${refusal.text[language]}</li>`)}</ul>
    ${ways === undefined || parts.desk.state.asked === undefined ? nothing : html`<button type="button" data-allow
      @click=${() => parts.desk.planAllowing(parts.reader, [...parts.desk.state.allowed, ...ways])}>
      ${words.allow}: ${allowances(ways, parts.context.words, language)}</button>`}
  </div>`;
}

/** What must be allowed so that nothing is refused any more; nothing if that does not help. */
function allowable(all: readonly Refusal[]): readonly string[] | undefined {
  const ways = new Set<string>();
  for (const refusal of all) {
    if (refusal.allowance === null) {
      return undefined;
    }
    ways.add(refusal.allowance);
  }
  return [...ways];
}

function allowances(ways: readonly string[], words: Words, language: Language): string {
  const text = words.readers.allowances;
  return ways.map((way) => text[way as keyof typeof text]).join(language === 'zh' ? '，' : ', ');
}
