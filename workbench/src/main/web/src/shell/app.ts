import { html, render, type TemplateResult } from 'lit-html';
import type { Desk } from '../desk/desk';
import { Live } from '../desk/live';
import { type Engine, loadEngine } from '../engine/engine';
import { type Language, languages, type Words } from '../words';
import { header } from './header';
import { readerStatus } from './readerStatus';
import { parseRoute, printRoute, type Route } from './route';
import { applySettings, loadSettings, type Settings } from './settings';
import type { Context, View, ViewName } from './view';

/** The page: its header, its tabs, and the view that is open. Draws all of it from the state, once a frame at most. */
export class App implements Context {
  private settings: Settings = loadSettings();
  private route: Route = parseRoute(location.hash);
  private loaded: Engine | 'failed' | undefined;
  private views: readonly View[] = [];
  private waiting = false;
  private drawing = false;
  readonly live: Live;

  constructor(
    private readonly root: HTMLElement,
    readonly desk: Desk,
    private readonly makeViews: (context: Context) => readonly View[],
  ) {
    this.live = new Live(desk, () => this.invalidate());
  }

  start(): void {
    applySettings(this.settings);
    window.addEventListener('hashchange', () => this.enter());
    this.draw();
    this.live.start();
    loadEngine().then(
      (engine) => {
        this.loaded = engine;
        this.views = this.makeViews(this);
        this.enter();
      },
      () => {
        this.loaded = 'failed';
        this.invalidate();
      },
    );
  }

  get language(): Language {
    return this.settings.language;
  }

  get words(): Words {
    return languages[this.settings.language];
  }

  get engine(): Engine {
    if (this.loaded === undefined || this.loaded === 'failed') {
      throw new Error('the engine is not there yet');
    }
    return this.loaded;
  }

  invalidate(): void {
    if (!this.waiting) {
      this.waiting = true;
      requestAnimationFrame(() => this.draw());
    }
  }

  changed(): void {
    if (!this.drawing) {
      this.drawing = true;
      queueMicrotask(() => this.draw());
    }
  }

  setPlace(view: ViewName, place: string): void {
    if (this.route.view === view) {
      this.route = { view, place };
      history.replaceState(null, '', printRoute(this.route));
    }
  }

  private enter(): void {
    this.route = parseRoute(location.hash);
    this.view()?.enter?.(this.route.place);
    this.invalidate();
  }

  private view(): View | undefined {
    return this.views.find((view) => view.name === this.route.view);
  }

  private change(settings: Settings): void {
    this.settings = settings;
    applySettings(settings);
    this.invalidate();
  }

  private draw(): void {
    this.waiting = false;
    this.drawing = false;
    document.title = `${this.words.tabs[this.route.view]} · ${this.words.title}`;
    render(this.template(), this.root);
  }

  private template(): TemplateResult {
    return html`
      <a class="skip" href="#main" @click=${skip}>${this.words.skip}</a>
      ${header(this.words, this.settings, this.route.view, readerStatus(this.live, this.words, this.language), (settings) => this.change(settings))}
      <main id="main" tabindex="-1">${this.content()}</main>`;
  }

  private content(): TemplateResult {
    if (this.loaded === 'failed') {
      return html`<p class="notice error" role="alert">${this.words.engineFailed}</p>`;
    }
    return this.view()?.template() ?? html`<p class="loading" role="status">${this.words.loading}</p>`;
  }
}

/** The fragment names the view, so skipping moves the focus and leaves the address alone. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
