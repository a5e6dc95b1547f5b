import { html, type TemplateResult } from 'lit-html';
import type { Words } from '../words';

/** Copies a text, and says so on the button for a moment. */
export function copyButton(text: string, words: Words, label: string = words.copy): TemplateResult {
  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    await copyText(text);
    button.dataset['done'] = words.copied;
    setTimeout(() => delete button.dataset['done'], 1500);
  };
  return html`<button type="button" class="copy" ?disabled=${text === ''} @click=${copy}><span>${label}</span></button>`;
}

/** Browsers give the clipboard only to pages from this machine or over TLS; elsewhere an old way still works. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
