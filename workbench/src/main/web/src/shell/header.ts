import { html, nothing, type TemplateResult } from 'lit-html';
import type { Words } from '../words';
import { viewNames } from './route';
import type { Settings, Theme } from './settings';
import type { ViewName } from './view';

/** The bar on top: name, tabs, language, colours. Tabs are links, so that each view has an address. */
export function header(
  words: Words,
  settings: Settings,
  open: ViewName,
  status: TemplateResult | typeof nothing,
  change: (settings: Settings) => void,
): TemplateResult {
  const setTheme = (event: Event) => change({ ...settings, theme: (event.target as HTMLSelectElement).value as Theme });
  const other = settings.language === 'en' ? 'zh' : 'en';
  return html`
    <header class="bar">
      <a class="brand" href="#access">${logo()}<span>${words.title}</span></a>
      <nav class="tabs" aria-label=${words.views}>
        ${viewNames.map(
          (name) => html`<a href="#${name}" aria-current=${name === open ? 'page' : nothing}>${words.tabs[name]}</a>`,
        )}
      </nav>
      ${status}
      <div class="settings">
        <label><span class="hidden">${words.theme}</span>
          <select class="quiet" @change=${setTheme} .value=${settings.theme}>
            <option value="auto">${words.themeAuto}</option>
            <option value="light">${words.themeLight}</option>
            <option value="dark">${words.themeDark}</option>
          </select>
        </label>
        <button class="quiet" lang=${other === 'zh' ? 'zh-Hans' : 'en'} @click=${() => change({ ...settings, language: other })}>
          ${other === 'zh' ? '中文' : 'English'}
        </button>
      </div>
    </header>`;
}

function logo(): TemplateResult {
  return html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
    <rect x="2" y="6" width="28" height="20" rx="3.5" class="logo-card" />
    <path class="logo-cells" d="M6 11h4v4H6zM12 11h4v4h-4zM18 17h4v4h-4zM12 17h4v4h-4z" />
  </svg>`;
}
