/** What the page may ask of readers and cards. The server answers it, or the virtual card in the page. */
export interface Desk {
  /** Where the cards are: behind the local server, or in the page itself. */
  readonly place: 'server' | 'page';
}
