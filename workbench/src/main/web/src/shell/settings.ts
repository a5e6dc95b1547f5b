import { type Language } from '../words';

export type Theme = 'auto' | 'light' | 'dark';

/** What the page remembers between visits: language and colours, and nothing of any card. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'cardwright';

/** The remembered settings; else the browser's language and the system's colours. */
export function loadSettings(): Settings {
  const fallback: Settings = { language: navigator.language.startsWith('zh') ? 'zh' : 'en', theme: 'auto' };
  try {
    const kept: Partial<Settings> = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return {
      language: kept.language === 'en' || kept.language === 'zh' ? kept.language : fallback.language,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'auto',
    };
  } catch {
    return fallback; // What is kept is not ours, or the browser keeps nothing: the page works without.
  }
}

/** Keeps the settings where the browser allows it, and shows them. */
export function applySettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
  const root = document.documentElement;
  root.lang = settings.language === 'zh' ? 'zh-Hans' : 'en';
  root.dataset['theme'] = settings.theme;
}
