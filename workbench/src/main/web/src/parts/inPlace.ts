import { html, nothing, type TemplateResult } from 'lit-html';
import type { Finding, Part } from '../engine/access';
import type { Words } from '../words';

/**
 * Findings where they belong: each in a few words that open into all of them. Nothing if there are none.
 *
 * @param say a finding in a few words
 */
export function inPlace(findings: readonly Finding[], place: string, words: Words, say = short): TemplateResult | typeof nothing {
  if (findings.length === 0) {
    return nothing;
  }
  return html`<div class="in-place">${findings.map((finding, number) => html`
    <details class="found ${finding.severity}" data-found=${finding.id}>
      <summary id="found-${place}-${number}"><strong>${words.severity[finding.severity]}</strong> ${say(finding, words)}</summary>
      <p>${finding.message}</p>
    </details>`)}</div>`;
}

/** What `aria-describedby` of the thing that these findings are about is. */
export function describedBy(findings: readonly Finding[], place: string): string | typeof nothing {
  return findings.length === 0 ? nothing : findings.map((_, number) => `found-${place}-${number}`).join(' ');
}

/** The same where a whole trailer is meant: which part of it, too. */
export function shortOfBlock(finding: Finding, words: Words): string {
  const { keyA, accessBytes, gpb, keyB } = words.access;
  const names: Partial<Record<Part, string>> = { 'key-a': keyA, 'access-bytes': accessBytes, 'general-purpose-byte': gpb, 'key-b': keyB };
  const parts = finding.parts.flatMap((part) => names[part] ?? []);
  return parts.length === 0 ? short(finding, words) : words.partOf(parts, short(finding, words));
}

/** A finding in a few words. */
export function short(finding: Finding, words: Words): string {
  return words.found[finding.id as keyof typeof words.found] ?? finding.place;
}
