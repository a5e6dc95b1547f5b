import { html, nothing, type TemplateResult } from 'lit-html';
import type { Finding } from '../engine/access';
import type { Words } from '../words';

/** What should be known, the gravest first: where, and in words. */
export function findingList(findings: readonly Omit<Finding, 'sectors' | 'parts'>[], words: Words): TemplateResult | typeof nothing {
  if (findings.length === 0) {
    return nothing;
  }
  return html`<ul class="findings">
    ${findings.map(
      (finding) => html`<li class="notice ${finding.severity}" data-finding=${finding.id}>
        <p class="finding-head"><strong>${words.severity[finding.severity]}</strong> · ${finding.place}</p>
        <p>${finding.message}</p>
      </li>`,
    )}
  </ul>`;
}
